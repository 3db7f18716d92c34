package et.aksum.procurement;

import java.io.Serializable;
import java.util.List;

/** In which order to list; ties are always broken by the order's id, so that pages never overlap. */
public record OrderSort(List<Key> keys) implements Serializable {

    /** What can be sorted by. */
    public enum Column {
        NUMBER,
        SUPPLIER,
        COUNTRY,
        STATUS,
        KIND,
        ORDER_DATE,
        TOTAL,
        CREATED
    }

    /** One column and its direction. */
    public record Key(Column column, boolean descending) implements Serializable {}

    public OrderSort {
        keys = List.copyOf(keys);
    }

    /** Newest first. */
    public static OrderSort newestFirst() {
        return new OrderSort(List.of(new Key(Column.CREATED, true)));
    }
}
