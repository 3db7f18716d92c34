package et.aksum.architecture.planted.shown;

import jakarta.ejb.Stateless;
import java.util.List;

/** Breaks rule 7: a signature shows an entity. */
@Stateless
public class OrderReads {
    public List<Order> all() {
        return List.of();
    }
}
