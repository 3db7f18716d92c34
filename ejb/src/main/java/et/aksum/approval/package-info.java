/**
 * One engine for every decision that needs a second person: a request is bound to a record, its version and its difference;
 * rules choose who is asked; decisions are evidence.
 *
 * <p>Publishes {@link et.aksum.approval.ApprovalGranted}, {@link et.aksum.approval.ApprovalRejected},
 * {@link et.aksum.approval.ApprovalReturned}, {@link et.aksum.approval.ApprovalWithdrawn} and
 * {@link et.aksum.approval.ApprovalExpired} in the transaction that brings them about. Asks {@link et.aksum.approval.Approvers}
 * who may. Tables: rule, rule_step, request, step, assignment, occurrence, delegation, decision, chain_head.
 * Nobody decides what he asked for, had a hand in, or earns by; and nobody decides anything but the version he was shown.
 */
@NullMarked
package et.aksum.approval;

import org.jspecify.annotations.NullMarked;
