package et.aksum.procurement.domain;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the report says about a row. */
record RowResult(
        ReadRow row,
        ImportOutcome outcome,
        @Nullable String reason,
        @Nullable String notes,
        @Nullable UUID order,
        @Nullable String orderNumber,
        @Nullable String supplier,
        @Nullable String country,
        @Nullable BigDecimal amount,
        @Nullable String currency) {

    static RowResult rejected(ReadRow row, String reason) {
        HistoryRow content = row.content();
        if (content == null) {
            return new RowResult(row, ImportOutcome.REJECTED, reason, null, null, null, null, null, null, null);
        }
        return of(row, content, ImportOutcome.REJECTED, reason, null);
    }

    static RowResult accepted(ReadRow row, HistoryRow content, ImportOutcome outcome, @Nullable UUID order) {
        return of(row, content, outcome, null, order);
    }

    private static RowResult of(
            ReadRow row, HistoryRow content, ImportOutcome outcome, @Nullable String reason, @Nullable UUID order) {
        return new RowResult(
                row,
                outcome,
                reason,
                content.notes().isEmpty() ? null : String.join("; ", content.notes()),
                order,
                content.order().number(),
                content.order().supplier(),
                content.order().countryText(),
                content.line().total(),
                content.order().currency());
    }
}
