package et.aksum.procurement.domain;

import et.aksum.catalogue.ItemDirectory;
import et.aksum.catalogue.ItemId;
import et.aksum.catalogue.ReferenceData;
import et.aksum.catalogue.ReferenceData.IncotermRow;
import et.aksum.procurement.PurchaseOrderDrafting.DraftLine;
import et.aksum.procurement.PurchaseOrderDrafting.DraftPurchaseOrder;
import et.aksum.procurement.TransportMode;
import et.aksum.shared.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether what a draft refers to exists and fits together: supplier, items, currency, country, Incoterms rule. */
@ApplicationScoped
public class DraftCheck {
    @Inject
    SupplierRepository suppliers;

    @Inject
    ItemDirectory items;

    @Inject
    ReferenceData reference;

    /** @throws et.aksum.shared.BusinessException naming the first thing that does not fit */
    public void check(DraftPurchaseOrder draft) {
        suppliers.get(draft.supplier()).requireOrderable();
        requireKnown("currency", reference.currencies().stream().anyMatch(row -> row.code()
                .equals(draft.currency())));
        String country = draft.country();
        requireKnown(
                "country",
                country == null
                        || reference.countries().stream()
                                .anyMatch(row -> row.code().equals(country)));
        String incoterm = draft.incoterm();
        if (incoterm != null) {
            checkIncoterm(incoterm, draft.incotermPlace(), draft.mode());
        }
        Set<ItemId> named = draft.lines().stream().map(DraftLine::item).collect(Collectors.toSet());
        if (items.inUse(named).size() != named.size()) {
            throw new InvalidInput("lines", "A line names an item that is not in the catalogue or is retired.");
        }
    }

    private void checkIncoterm(String code, @Nullable String place, @Nullable TransportMode mode) {
        IncotermRow rule = reference.incoterms().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("incoterm", "There is no such rule in Incoterms 2020."));
        if (rule.lastEdition() != null) {
            throw new InvalidInput(
                    "incoterm", "%s was retired after Incoterms %d.".formatted(rule.code(), rule.lastEdition()));
        }
        if (place == null || place.isBlank()) {
            throw new InvalidInput("incotermPlace", "%s needs its named place.".formatted(rule.code()));
        }
        if (rule.seaOnly() && mode != null && mode != TransportMode.SEA) {
            throw new InvalidInput("incoterm", "%s is for sea and inland waterway only.".formatted(rule.code()));
        }
    }

    private static void requireKnown(String field, boolean known) {
        if (!known) {
            throw new InvalidInput(field, "This %s is not known; use its ISO code.".formatted(field));
        }
    }
}
