package et.aksum.procurement.domain;

import et.aksum.procurement.SupplierId;
import et.aksum.procurement.SupplierRefusal.SupplierAlreadyExists;
import et.aksum.procurement.SupplierRefusal.SupplierNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds and keeps suppliers of the caller's organisation. */
@ApplicationScoped
public class SupplierRepository {
    @PersistenceContext
    EntityManager em;

    /** @throws SupplierNotFound */
    public Supplier get(SupplierId id) {
        Supplier supplier = em.find(Supplier.class, id.value());
        if (supplier == null) {
            throw new SupplierNotFound(id);
        }
        return supplier;
    }

    /** The supplier, locked until the end of the transaction. @throws SupplierNotFound */
    public Supplier getForChange(SupplierId id) {
        Supplier supplier = em.find(Supplier.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (supplier == null) {
            throw new SupplierNotFound(id);
        }
        return supplier;
    }

    public void add(Supplier supplier) {
        em.persist(supplier);
    }

    /** @throws SupplierAlreadyExists naming what another supplier has already */
    public void refuseTwin(SupplierId self, String code, String name, @Nullable String tin) {
        refuseIfAny("code", "select count(s) from Supplier s where s.id <> :self and s.code = :value", self, code);
        refuseIfAny(
                "name",
                "select count(s) from Supplier s where s.id <> :self and lower(s.name) = :value and s.deletedAt is null",
                self,
                name.strip().toLowerCase(Locale.ROOT));
        if (tin != null) {
            refuseIfAny(
                    "taxpayer number",
                    "select count(s) from Supplier s where s.id <> :self and s.tin = :value and s.deletedAt is null",
                    self,
                    tin);
        }
    }

    private void refuseIfAny(String what, String query, SupplierId self, String value) {
        long twins = em.createQuery(query, Long.class)
                .setParameter("self", self.value())
                .setParameter("value", value)
                .getSingleResult();
        if (twins > 0) {
            throw new SupplierAlreadyExists(what);
        }
    }
}
