package et.aksum.procurement;

import et.aksum.procurement.SupplierRefusal.SupplierNotFound;
import et.aksum.shared.NamedPlace;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.tenancy.Paced;
import et.aksum.tenancy.Paced.Kind;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the suppliers of the caller's organisation. */
@Stateless
public class SupplierQueries {
    @PersistenceContext
    EntityManager em;

    /** A supplier as a list or a picker shows it; {@code ownStock} marks the organisation's own regional stock. */
    public record SupplierRow(
            UUID id,
            String code,
            String name,
            @Nullable String tin,
            @Nullable String country,
            boolean ownStock,
            boolean retired,
            long version)
            implements Serializable {

        /** As the database has it: kind and time of retirement. */
        public SupplierRow(
                UUID id,
                String code,
                String name,
                @Nullable String tin,
                @Nullable String country,
                String kind,
                @Nullable OffsetDateTime retiredAt,
                long version) {
            this(id, code, name, tin, country, kind.equals("OWN_STOCK"), retiredAt != null, version);
        }
    }

    /** Suppliers not retired whose code, name or TIN contains {@code text} (any case; null or blank: all), by name. */
    @RequiresPermission(Permission.PROCUREMENT_SUPPLIER_VIEW)
    @Paced(Kind.SEARCH)
    public List<SupplierRow> page(@Nullable String text, int first, int size) {
        return byName(text, "").setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** The same list, at most {@code size} suppliers that follow {@code last}; null begins it. */
    @RequiresPermission(Permission.PROCUREMENT_SUPPLIER_VIEW)
    @Paced(Kind.SEARCH)
    public List<SupplierRow> after(@Nullable String text, @Nullable NamedPlace last, int size) {
        TypedQuery<SupplierRow> found = last == null
                ? byName(text, "")
                : byName(text, "and (s.name > :name or (s.name = :name and s.id > :id))")
                        .setParameter("name", last.name())
                        .setParameter("id", last.id());
        return found.setMaxResults(size).getResultList();
    }

    @RequiresPermission(Permission.PROCUREMENT_SUPPLIER_VIEW)
    public long count(@Nullable String text) {
        return em.createQuery(
                        """
                        select count(s) from Supplier s where s.deletedAt is null
                        and (lower(s.code) like :text escape '!' or lower(s.name) like :text escape '!' or s.tin like :text escape '!')""",
                        Long.class)
                .setParameter("text", containing(text))
                .getSingleResult();
    }

    @RequiresPermission(Permission.PROCUREMENT_SUPPLIER_VIEW)
    public SupplierRow get(SupplierId supplier) {
        return em.createQuery(
                        """
                        select new et.aksum.procurement.SupplierQueries.SupplierRow(
                            s.id, s.code, s.name, s.tin, s.country, s.kind, s.deletedAt, s.version)
                        from Supplier s where s.id = :id""",
                        SupplierRow.class)
                .setParameter("id", supplier.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new SupplierNotFound(supplier));
    }

    private TypedQuery<SupplierRow> byName(@Nullable String text, String condition) {
        return em.createQuery(
                        """
                        select new et.aksum.procurement.SupplierQueries.SupplierRow(
                            s.id, s.code, s.name, s.tin, s.country, s.kind, s.deletedAt, s.version)
                        from Supplier s where s.deletedAt is null
                        and (lower(s.code) like :text escape '!' or lower(s.name) like :text escape '!' or s.tin like :text escape '!')
                        %s order by s.name, s.id"""
                                .formatted(condition),
                        SupplierRow.class)
                .setParameter("text", containing(text));
    }

    private static String containing(@Nullable String text) {
        String sought = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return "%" + sought.replaceAll("([!%_])", "!$1") + "%";
    }
}
