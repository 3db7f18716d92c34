/**
 * Who did what, when, where and how well known: one append-only, hash-chained trail per organisation, and before/after of every changed row.
 *
 * <p>Publishes and observes nothing. Tables: audit.entry, audit.chain_head, audit.row_change. An entry is written in the
 * transaction of the action it tells of: if the entry cannot be written, the action does not happen.
 */
@NullMarked
package et.aksum.audit;

import org.jspecify.annotations.NullMarked;
