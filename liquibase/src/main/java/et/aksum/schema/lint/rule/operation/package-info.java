/**
 * OP: what operators would find afterwards. OP01 and OP02 need a database and are with the checks of it.
 *
 * <p>The one rule: what depends on a column is made again in the transaction that changes the column.
 */
@NullMarked
package et.aksum.schema.lint.rule.operation;

import org.jspecify.annotations.NullMarked;
