package et.aksum.catalogue;

import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import jakarta.ejb.Stateless;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue of the caller's organisation. */
@Stateless
public class ItemQueries {

    /** Items not retired whose code or name contains {@code text} (any case; null or blank: all), by name. */
    @RequiresPermission(Permission.CATALOGUE_ITEM_VIEW)
    public List<ItemRow> page(@Nullable String text, int first, int size) {
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.CATALOGUE_ITEM_VIEW)
    public long count(@Nullable String text) {
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.CATALOGUE_ITEM_VIEW)
    public ItemRow get(ItemId item) {
        throw new UnsupportedOperationException();
    }
}
