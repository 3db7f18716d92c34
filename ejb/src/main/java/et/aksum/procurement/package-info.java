/**
 * Buying from suppliers: an order is drafted, submitted, approved within the approver's limit by somebody else,
 * tracked milestone by milestone to the door; years of history come in by file.
 *
 * <p>Publishes {@link et.aksum.procurement.PurchaseOrderApproved}. Hands drafts over when an employee leaves.
 * Tables: supplier, purchase_order, purchase_order_line, shipment, milestone_template, milestone_step,
 * order_milestone, milestone_completion, order_decision, order_handover, document_series, import_run, import_chunk, import_row.
 * Whoever drafts an order never approves it; a stock release is not a purchase and is never approved.
 */
@NullMarked
package et.aksum.procurement;

import org.jspecify.annotations.NullMarked;
