/**
 * TN: rows of one organisation stay with it.
 *
 * <p>The one rule: a table has {@code org_id} and row-level security that is enabled, forced and has a policy, or its comment starts with
 * {@code global:} and a reason.
 */
@NullMarked
package et.aksum.schema.lint.rule.tenancy;

import org.jspecify.annotations.NullMarked;
