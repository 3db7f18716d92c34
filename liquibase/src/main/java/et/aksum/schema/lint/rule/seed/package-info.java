/**
 * SD: rows that come with a release.
 *
 * <p>The one rule: a seed can be run again, and never overwrites what a customer changed.
 */
@NullMarked
package et.aksum.schema.lint.rule.seed;

import org.jspecify.annotations.NullMarked;
