package et.aksum.procurement.portal;

import et.aksum.catalogue.ItemQueries;
import et.aksum.catalogue.ItemRow;
import et.aksum.catalogue.ReferenceData;
import et.aksum.identity.OrganisationQueries;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.Typed;
import et.aksum.procurement.OrderStatus;
import et.aksum.procurement.PurchaseOrderDetails;
import et.aksum.procurement.PurchaseOrderDrafting;
import et.aksum.procurement.PurchaseOrderDrafting.DraftPurchaseOrder;
import et.aksum.procurement.PurchaseOrderDrafting.RevisePurchaseOrder;
import et.aksum.procurement.PurchaseOrderId;
import et.aksum.procurement.PurchaseOrderQueries;
import et.aksum.procurement.SupplierId;
import et.aksum.procurement.SupplierQueries;
import et.aksum.procurement.TransportMode;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafting an order, or revising a draft: the head and its lines. */
@Named
@ViewScoped
public class OrderEditPage implements Serializable {
    private static final int CHOICES = 500;

    @Inject
    PurchaseOrderDrafting drafting;

    @Inject
    PurchaseOrderQueries orders;

    @Inject
    SupplierQueries suppliers;

    @Inject
    ItemQueries items;

    @Inject
    ReferenceData reference;

    @Inject
    OrganisationQueries organisations;

    @Inject
    Announcements announce;

    private final Typed typed = new Typed();
    private final OrderLines lines = new OrderLines();
    private @Nullable String id;
    private @Nullable PurchaseOrderDetails draft;

    /** An empty order, or the draft the address names. */
    public void open() {
        if (id == null) {
            typed.put("currency", organisations.mine().currency());
            typed.put("country", "ET");
            lines.add();
            return;
        }
        PurchaseOrderDetails found = orders.details(order());
        draft = found;
        typed.put("supplier", found.order().supplierId().toString());
        typed.put("currency", found.order().currency());
        put("country", found.order().country());
        put("incoterm", found.order().incoterm());
        put("incotermPlace", found.incotermPlace());
        put("projectCode", found.order().projectCode());
        put("note", found.note());
        TransportMode mode = found.order().mode();
        put("mode", mode == null ? null : mode.name());
        lines.show(found.lines());
    }

    /** Stores the draft and shows it. */
    public void save() {
        DraftPurchaseOrder content = content();
        PurchaseOrderDetails before = draft;
        PurchaseOrderId saved;
        if (before == null) {
            saved = drafting.draft(content);
        } else {
            saved = new PurchaseOrderId(before.order().id());
            drafting.revise(new RevisePurchaseOrder(saved, before.order().version(), content));
        }
        announce.andGo("/procurement/order?id=" + saved.value(), "order.saved");
    }

    private DraftPurchaseOrder content() {
        String mode = typed.optional("mode");
        return new DraftPurchaseOrder(
                new SupplierId(UUID.fromString(typed.required("supplier"))),
                typed.required("currency"),
                typed.optional("country"),
                typed.optional("incoterm"),
                typed.optional("incotermPlace"),
                mode == null ? null : TransportMode.valueOf(mode),
                typed.optional("projectCode"),
                typed.optional("note"),
                lines.read(text -> items.page(text, 0, 50)));
    }

    /** Whether the order may still be edited; a submitted one is only looked at. */
    public boolean isEditable() {
        return draft == null || draft.order().status() == OrderStatus.DRAFT;
    }

    public List<SupplierQueries.SupplierRow> getSuppliers() {
        return suppliers.page(null, 0, CHOICES).stream()
                .filter(supplier -> !supplier.ownStock())
                .toList();
    }

    public List<ItemRow> getItems() {
        return items.page(null, 0, CHOICES);
    }

    public List<ReferenceData.CurrencyRow> getCurrencies() {
        return reference.currencies();
    }

    /** The rules of the newest edition. */
    public List<ReferenceData.IncotermRow> getIncoterms() {
        return reference.incoterms().stream()
                .filter(rule -> rule.lastEdition() == null)
                .toList();
    }

    public List<TransportMode> getModes() {
        return List.of(TransportMode.values());
    }

    private void put(String field, @Nullable String value) {
        if (value != null) {
            typed.put(field, value);
        }
    }

    private PurchaseOrderId order() {
        return PurchaseOrderId.of(id);
    }

    public @Nullable PurchaseOrderDetails getDraft() {
        return draft;
    }

    public OrderLines getLines() {
        return lines;
    }

    public Typed getTyped() {
        return typed;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
