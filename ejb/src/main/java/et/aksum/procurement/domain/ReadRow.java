package et.aksum.procurement.domain;

import org.jspecify.annotations.Nullable;

/**
 * A row of the file after reading: either its content, or why it has none.
 *
 * @param rowNo    row of the file, from 1 without the header
 * @param lineNo   line of the file on which it begins
 * @param sourceId its id, as far as it could be read
 */
record ReadRow(
        long rowNo, long lineNo, @Nullable String sourceId, @Nullable HistoryRow content, @Nullable String broken) {}
