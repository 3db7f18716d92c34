package et.aksum.catalogue;

import et.aksum.shared.Idempotent;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import jakarta.ejb.Stateless;

/** Keeps the list of items an organisation deals in. */
@Stateless
public class ItemRegister {

    /** A new item. {@code code}: 1–40 characters, unique in the organisation, never changed afterwards. */
    public record AddItem(String code, ItemDescription description) {}

    /** Replaces the description of an item, if nobody changed it since {@code expectedVersion}. */
    public record ReviseItem(ItemId item, long expectedVersion, ItemDescription description) {}

    @Idempotent
    @RequiresPermission(Permission.CATALOGUE_ITEM_MANAGE)
    public ItemId add(AddItem command) {
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.CATALOGUE_ITEM_MANAGE)
    public void revise(ReviseItem command) {
        throw new UnsupportedOperationException();
    }

    /** Takes an item out of use; orders that name it keep it. */
    @RequiresPermission(Permission.CATALOGUE_ITEM_MANAGE)
    public void retire(ItemId item, long expectedVersion) {
        throw new UnsupportedOperationException();
    }
}
