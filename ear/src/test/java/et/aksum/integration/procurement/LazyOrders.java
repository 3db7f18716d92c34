package et.aksum.integration.procurement;

import et.aksum.procurement.PurchaseOrderId;
import et.aksum.procurement.domain.PurchaseOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.InvocationTargetException;
import java.util.Collection;

/** Orders whose lines nobody has read yet, and a look at these lines as a view would take it, past the entity's own methods. */
@ApplicationScoped
public class LazyOrders {
    @PersistenceContext(unitName = "aksum-ejb.jar#aksum")
    EntityManager em;

    PurchaseOrder find(PurchaseOrderId id) {
        return em.find(PurchaseOrder.class, id.value());
    }

    static boolean knowsItsLines(PurchaseOrder order) {
        try {
            Collection<?> lines = lines(order);
            return (Boolean) lines.getClass().getMethod("isInstantiated").invoke(lines);
        } catch (ReflectiveOperationException unknown) {
            throw new AssertionError(unknown);
        }
    }

    static int linesOf(PurchaseOrder order) {
        return lines(order).size();
    }

    /** Weaving replaces reads of the field by this accessor; reflection on the field alone would see its shell. */
    private static Collection<?> lines(PurchaseOrder order) {
        try {
            var woven = PurchaseOrder.class.getDeclaredMethod("_persistence_get_lines");
            woven.setAccessible(true);
            return (Collection<?>) woven.invoke(order);
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException(refused.getCause());
        } catch (ReflectiveOperationException notWoven) {
            throw new AssertionError(notWoven);
        }
    }
}
