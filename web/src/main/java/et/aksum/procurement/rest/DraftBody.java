package et.aksum.procurement.rest;

import et.aksum.catalogue.ItemId;
import et.aksum.procurement.PurchaseOrderDrafting.DraftLine;
import et.aksum.procurement.PurchaseOrderDrafting.DraftPurchaseOrder;
import et.aksum.procurement.SupplierId;
import et.aksum.procurement.TransportMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The content of a draft; a revision replaces all of it. */
@Schema(name = "OrderDraft")
public record DraftBody(
        @Schema(required = true) UUID supplierId,
        @Schema(description = "ISO 4217; amounts must fit its decimals.", examples = "USD", required = true)
                String currency,
        @Schema(description = "Where the goods go, ISO 3166-1 alpha-2.", examples = "ET") @Nullable String country,
        @Schema(description = "A rule of Incoterms 2020; needs `incotermPlace`.", examples = "CIP") @Nullable
                String incoterm,
        @Schema(description = "The named place of the rule.", examples = "Addis Ababa Bole Airport") @Nullable
                String incotermPlace,
        @Nullable TransportMode mode,
        @Schema(examples = "116-ZA-T30") @Nullable String projectCode,
        @Nullable String note,
        @Schema(description = "1 to 500 lines.", required = true) List<Line> lines) {

    /** One line. */
    @Schema(name = "OrderDraftLine")
    public record Line(
            @Schema(required = true) UUID itemId,
            @Schema(description = "Packs, more than 0, up to 4 decimals.", examples = "1000", required = true)
                    BigDecimal quantity,
            @Schema(description = "Price of one pack in the order's currency.", examples = "12.50", required = true)
                    BigDecimal packPrice) {}

    /** The command's content. */
    DraftPurchaseOrder toDraft() {
        return new DraftPurchaseOrder(
                new SupplierId(supplierId),
                currency,
                country,
                incoterm,
                incotermPlace,
                mode,
                projectCode,
                note,
                lines.stream()
                        .map(line -> new DraftLine(new ItemId(line.itemId()), line.quantity(), line.packPrice()))
                        .toList());
    }
}
