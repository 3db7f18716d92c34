package et.aksum.procurement.portal;

import et.aksum.platform.portal.Countries;
import et.aksum.platform.portal.Formats;
import et.aksum.platform.portal.Labels;
import et.aksum.platform.portal.LazyPage;
import et.aksum.procurement.OrderKind;
import et.aksum.procurement.OrderStatus;
import et.aksum.procurement.PurchaseOrderExport.ExportColumn;
import et.aksum.procurement.PurchaseOrderQueries;
import et.aksum.procurement.PurchaseOrderQueries.OrderSort;
import et.aksum.procurement.PurchaseOrderRow;
import et.aksum.procurement.SupplierId;
import et.aksum.procurement.SupplierQueries;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** The list of orders: filtered by its address, one page at a time, exported as filtered. */
@Named
@ViewScoped
public class OrdersPage implements Serializable {
    private static final int SUPPLIERS_SHOWN = 500;
    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.SOURCE_NUMBER,
            ExportColumn.KIND,
            ExportColumn.SUPPLIER,
            ExportColumn.PROJECT,
            ExportColumn.COUNTRY,
            ExportColumn.INCOTERM,
            ExportColumn.MODE,
            ExportColumn.ORDER_DATE,
            ExportColumn.STATUS,
            ExportColumn.TOTAL);

    /** A restriction in force, and the address of the list without it. */
    public record Chip(String words, String href) implements Serializable {}

    @Inject
    PurchaseOrderQueries orders;

    @Inject
    SupplierQueries suppliers;

    @Inject
    HttpServletRequest request;

    @Inject
    Labels labels;

    @Inject
    Formats formats;

    @Inject
    Countries countries;

    private OrderSearch search = OrderSearch.of(Map.of());
    private @Nullable LazyPage<PurchaseOrderRow> rows;
    private long found;

    @PostConstruct
    void open() {
        search = OrderSearch.of(request.getParameterMap());
        found = orders.count(search.filter());
        rows = new LazyPage<>(() -> orders.count(search.filter()), this::page);
    }

    private List<PurchaseOrderRow> page(int first, int size, List<SortMeta> order) {
        List<OrderSort.Key> keys = order.stream()
                .filter(column -> column.getOrder() != SortOrder.UNSORTED)
                .map(column -> new OrderSort.Key(
                        OrderSort.Column.valueOf(column.getField()), column.getOrder() == SortOrder.DESCENDING))
                .toList();
        search = search.sorted(keys.isEmpty() ? OrderSearch.BY_DATE : new OrderSort(keys));
        return orders.page(search.filter(), search.sort(), first, size);
    }

    /** The sorting the address asks for, for the table's first picture. */
    public List<SortMeta> getInitialSort() {
        List<SortMeta> columns = new ArrayList<>();
        for (OrderSort.Key key : search.sort().keys()) {
            if (key.column() != OrderSort.Column.CREATED) {
                columns.add(SortMeta.builder()
                        .field(key.column().name())
                        .order(key.descending() ? SortOrder.DESCENDING : SortOrder.ASCENDING)
                        .priority(columns.size() + 1)
                        .build());
            }
        }
        return columns;
    }

    /** The restrictions in force, each with a way out. */
    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        search.facets().forEach((name, values) -> {
            List<String> words =
                    values.stream().map(value -> words(name, value)).toList();
            String rest = search.query(name);
            chips.add(new Chip(
                    labels.of("filter", name) + ": " + String.join(" / ", words),
                    "/procurement/orders" + (rest.isEmpty() ? "" : "?" + rest)));
        });
        return chips;
    }

    private String words(String facet, String value) {
        return switch (facet) {
            case "status" -> labels.of("status", value);
            case "kind" -> labels.of("kind", value);
            case "supplier" -> supplierName(value);
            case "country" -> countries.name(value);
            case "from", "to" -> formats.date(LocalDate.parse(value));
            default -> value;
        };
    }

    private String supplierName(String fallback) {
        SupplierId supplier = search.filter().supplier();
        return supplier == null ? fallback : suppliers.get(supplier).name();
    }

    /** Address of an export of exactly this list. */
    public String exportHref(String format) {
        String query = search.query();
        return "/procurement/orders-export?format=" + format + (query.isEmpty() ? "" : "&" + query);
    }

    /** Address of this list as it is now, sorting included. */
    public String getHref() {
        String query = search.query();
        return "/procurement/orders" + (query.isEmpty() ? "" : "?" + query);
    }

    public boolean isFiltered() {
        return !search.facets().isEmpty();
    }

    public long getFound() {
        return found;
    }

    public @Nullable LazyPage<PurchaseOrderRow> getRows() {
        return rows;
    }

    public OrderSearch getSearch() {
        return search;
    }

    public List<OrderStatus> getStatuses() {
        return List.of(OrderStatus.values());
    }

    public List<OrderKind> getKinds() {
        return List.of(OrderKind.values());
    }

    public List<ExportColumn> getColumns() {
        return COLUMNS;
    }

    public List<SupplierQueries.SupplierRow> getSuppliers() {
        return suppliers.page(null, 0, SUPPLIERS_SHOWN);
    }
}
