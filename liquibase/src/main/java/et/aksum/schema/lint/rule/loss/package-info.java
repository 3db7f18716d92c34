/**
 * DL: rows and values that would be gone.
 *
 * <p>The one rule: what belongs to the books (audit, ledgers, journals) is never changed, only corrected by further rows.
 */
@NullMarked
package et.aksum.schema.lint.rule.loss;

import org.jspecify.annotations.NullMarked;
