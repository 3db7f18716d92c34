/**
 * BC: what the previous release, still running while the new one starts, could no longer do.
 *
 * <p>The one rule: a name, a guarantee or a freedom that release N−1 relies on goes one release later.
 */
@NullMarked
package et.aksum.schema.lint.rule.compatibility;

import org.jspecify.annotations.NullMarked;
