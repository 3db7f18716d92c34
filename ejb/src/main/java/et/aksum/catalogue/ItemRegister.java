package et.aksum.catalogue;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.catalogue.domain.Item;
import et.aksum.catalogue.domain.ItemRepository;
import et.aksum.shared.Idempotent;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Keeps the list of items an organisation deals in. */
@Stateless
public class ItemRegister {
    @Inject
    ItemRepository items;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** A new item. {@code code}: 1–40 characters, unique in the organisation, never changed afterwards. */
    public record AddItem(String code, ItemDescription description) {}

    /** Replaces the description of an item, if nobody changed it since {@code expectedVersion}. */
    public record ReviseItem(ItemId item, long expectedVersion, ItemDescription description) {}

    @Idempotent
    @RequiresPermission(Permission.CATALOGUE_ITEM_MANAGE)
    public ItemId add(AddItem command) {
        Item item = new Item(
                TenantContext.require().organisation().value(),
                new ItemId(Uuid7.next()),
                command.code(),
                command.description());
        items.add(item, command.description().name());
        record("item.added", item);
        return item.id();
    }

    @RequiresPermission(Permission.CATALOGUE_ITEM_MANAGE)
    public void revise(ReviseItem command) {
        Item item = items.getForChange(command.item());
        items.refuseTwin(item, command.description().name());
        item.revise(command.expectedVersion(), command.description());
        record("item.revised", item);
    }

    /** Takes an item out of use; orders that name it keep it. */
    @RequiresPermission(Permission.CATALOGUE_ITEM_MANAGE)
    public void retire(ItemId id, long expectedVersion) {
        Item item = items.getForChange(id);
        item.retire(expectedVersion, OffsetDateTime.now(clock));
        record("item.retired", item);
    }

    private void record(String action, Item item) {
        trail.record(new AuditEvent(action, "item", item.id().value().toString()));
    }
}
