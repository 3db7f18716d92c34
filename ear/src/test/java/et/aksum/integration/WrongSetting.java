package et.aksum.integration;

import et.aksum.procurement.SupplierId;
import et.aksum.procurement.domain.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Reads suppliers as the product would, had it kept the shared cache that EclipseLink uses unless told otherwise. */
@ApplicationScoped
public class WrongSetting {
    @PersistenceContext(unitName = "wrong-on-purpose")
    EntityManager em;

    public Supplier find(SupplierId id) {
        return em.find(Supplier.class, id.value());
    }
}
