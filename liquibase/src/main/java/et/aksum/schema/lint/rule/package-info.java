/**
 * The machinery of rules: statements in the order they run, with locks, settings and transactions, past every rule that asked for them.
 *
 * <p>The rules themselves are in the sub-packages, one for each family. The one rule: a rule sees the schema as it was before its statement.
 */
@NullMarked
package et.aksum.schema.lint.rule;

import org.jspecify.annotations.NullMarked;
