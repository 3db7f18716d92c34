package et.aksum.procurement.domain;

import et.aksum.procurement.PurchaseOrderDrafting.DraftPurchaseOrder;
import et.aksum.procurement.TransportMode;
import et.aksum.shared.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** Where the goods go, how, and who carries which cost and risk until then. */
@Embeddable
public class DeliveryTerms {
    private static final int EDITION = 2020;
    private static final int LONGEST_PLACE = 500;

    private @Nullable String country;
    private @Nullable String incoterm;

    @Column(name = "incoterm_edition")
    private @Nullable Integer incotermEdition;

    @Column(name = "incoterm_place")
    private @Nullable String incotermPlace;

    @Column(name = "incoterm_note", insertable = false, updatable = false)
    private @Nullable String incotermNote;

    @Enumerated(EnumType.STRING)
    private @Nullable TransportMode mode;

    protected DeliveryTerms() {}

    DeliveryTerms(DraftPurchaseOrder content) {
        country = content.country();
        incoterm = content.incoterm();
        incotermEdition = incoterm == null ? null : EDITION;
        incotermPlace = PlainText.optionalLine("incotermPlace", LONGEST_PLACE, content.incotermPlace());
        mode = content.mode();
    }
}
