package et.aksum.platform.portal;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * A table that asks for one page of rows at a time. What is filtered is known to the page itself, because it stands in
 * the address; only the sorting comes from the table.
 */
public final class LazyPage<T> extends LazyDataModel<T> {
    /** How many rows there are in all. */
    public interface Count extends Serializable {
        long rows();
    }

    /** The rows from {@code first} (from 0) in the order of the columns asked for, the most important first. */
    public interface Load<T> extends Serializable {
        List<T> page(int first, int size, List<SortMeta> order);
    }

    private static final int LARGEST_PAGE = 200;

    private final Count count;
    private final Load<T> load;

    public LazyPage(Count count, Load<T> load) {
        this.count = count;
        this.load = load;
    }

    @Override
    public int count(@Nullable Map<String, FilterMeta> filters) {
        return (int) Math.min(Integer.MAX_VALUE, count.rows());
    }

    @Override
    public List<T> load(
            int first, int size, @Nullable Map<String, SortMeta> order, @Nullable Map<String, FilterMeta> filters) {
        List<SortMeta> columns = order == null ? List.of() : List.copyOf(order.values());
        return load.page(Math.max(0, first), Math.max(1, Math.min(size, LARGEST_PAGE)), columns);
    }
}
