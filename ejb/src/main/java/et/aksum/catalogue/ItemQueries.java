package et.aksum.catalogue;

import et.aksum.catalogue.ItemRefusal.ItemNotFound;
import et.aksum.shared.NamedPlace;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.tenancy.Paced;
import et.aksum.tenancy.Paced.Kind;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue of the caller's organisation. */
@Stateless
public class ItemQueries {
    @PersistenceContext
    EntityManager em;

    /** Items not retired whose code or name contains {@code text} (any case; null or blank: all), by name. */
    @RequiresPermission(Permission.CATALOGUE_ITEM_VIEW)
    @Paced(Kind.SEARCH)
    public List<ItemRow> page(@Nullable String text, int first, int size) {
        return byName(text, "").setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** The same list, at most {@code size} items that follow {@code last}; null begins it. */
    @RequiresPermission(Permission.CATALOGUE_ITEM_VIEW)
    @Paced(Kind.SEARCH)
    public List<ItemRow> after(@Nullable String text, @Nullable NamedPlace last, int size) {
        TypedQuery<ItemRow> found = last == null
                ? byName(text, "")
                : byName(text, "and (i.name > :name or (i.name = :name and i.id > :id))")
                        .setParameter("name", last.name())
                        .setParameter("id", last.id());
        return found.setMaxResults(size).getResultList();
    }

    @RequiresPermission(Permission.CATALOGUE_ITEM_VIEW)
    public long count(@Nullable String text) {
        return em.createQuery(
                        """
                        select count(i) from Item i
                        where i.deletedAt is null and (lower(i.code) like :text escape '!' or lower(i.name) like :text escape '!')""",
                        Long.class)
                .setParameter("text", containing(text))
                .getSingleResult();
    }

    @RequiresPermission(Permission.CATALOGUE_ITEM_VIEW)
    public ItemRow get(ItemId item) {
        return em.createQuery(
                        """
                        select new et.aksum.catalogue.ItemRow(i.id, i.code, i.name, i.productGroup, i.subGroup, i.genericName,
                        i.brand, i.strength, i.form, i.packSize, i.deletedAt, i.version)
                        from Item i where i.id = :id""",
                        ItemRow.class)
                .setParameter("id", item.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new ItemNotFound(item));
    }

    private TypedQuery<ItemRow> byName(@Nullable String text, String condition) {
        return em.createQuery(
                        """
                        select new et.aksum.catalogue.ItemRow(i.id, i.code, i.name, i.productGroup, i.subGroup, i.genericName,
                        i.brand, i.strength, i.form, i.packSize, i.deletedAt, i.version)
                        from Item i where i.deletedAt is null and (lower(i.code) like :text escape '!' or lower(i.name) like :text escape '!')
                        %s order by i.name, i.id"""
                                .formatted(condition),
                        ItemRow.class)
                .setParameter("text", containing(text));
    }

    private static String containing(@Nullable String text) {
        String sought = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return "%" + sought.replaceAll("([!%_])", "!$1") + "%";
    }
}
