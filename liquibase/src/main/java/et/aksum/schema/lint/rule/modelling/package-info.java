/**
 * MD: tables, columns and names as this house makes them.
 *
 * <p>The one rule: what a release creates is judged at its end, so that comments, keys and indexes may come in later changeSets.
 */
@NullMarked
package et.aksum.schema.lint.rule.modelling;

import org.jspecify.annotations.NullMarked;
