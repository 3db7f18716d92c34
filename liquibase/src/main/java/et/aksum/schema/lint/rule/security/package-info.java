/**
 * SC: who may do what, and with whose rights.
 *
 * <p>The one rule: rights are named one by one, and code that runs with another's rights trusts no name it did not qualify.
 */
@NullMarked
package et.aksum.schema.lint.rule.security;

import org.jspecify.annotations.NullMarked;
