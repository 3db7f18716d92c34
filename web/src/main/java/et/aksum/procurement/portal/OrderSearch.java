package et.aksum.procurement.portal;

import et.aksum.platform.portal.Typed;
import et.aksum.procurement.OrderFilter;
import et.aksum.procurement.OrderKind;
import et.aksum.procurement.OrderStatus;
import et.aksum.procurement.PurchaseOrderQueries.OrderSort;
import et.aksum.procurement.SupplierId;
import et.aksum.shared.BusinessYears;
import java.io.Serializable;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filter of orders as it stands in an address. What cannot be understood restricts nothing: an old or mistyped link
 * still opens the list.
 *
 * @param filter what the use case understands
 * @param sort the order of the rows
 */
public record OrderSearch(OrderFilter filter, OrderSort sort) implements Serializable {
    /** The order of rows unless another is asked for: by a column that is seen, newest first. */
    static final OrderSort BY_DATE = new OrderSort(List.of(new OrderSort.Key(OrderSort.Column.ORDER_DATE, true)));

    /** Reads the parameters of a request. */
    public static OrderSearch of(Map<String, String[]> parameters) {
        Function<String, @Nullable String> one = name -> text(parameters.get(name));
        Set<OrderStatus> statuses = new LinkedHashSet<>();
        for (String status : parameters.getOrDefault("status", new String[0])) {
            constant(OrderStatus.class, status).ifPresent(statuses::add);
        }
        OrderFilter filter = new OrderFilter(
                one.apply("q"),
                statuses,
                constant(OrderKind.class, one.apply("kind")).orElse(null),
                read(one.apply("supplier"), text -> new SupplierId(UUID.fromString(text))),
                code(one.apply("country"), 2),
                code(one.apply("currency"), 3),
                read(one.apply("from"), OrderSearch::day),
                read(one.apply("to"), OrderSearch::day),
                read(one.apply("min"), OrderSearch::amount),
                read(one.apply("max"), OrderSearch::amount));
        return new OrderSearch(filter, sortOf(parameters));
    }

    /** The same search in another order of rows. */
    public OrderSearch sorted(OrderSort other) {
        return new OrderSearch(filter, other);
    }

    /** The parameters of the address, without those named; empty when nothing restricts. */
    public String query(String... without) {
        Set<String> left = Set.of(without);
        List<String> parts = new ArrayList<>();
        facets().forEach((name, values) -> {
            if (!left.contains(name)) {
                values.forEach(value -> parts.add(name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8)));
            }
        });
        if (!sort.equals(BY_DATE)) {
            sort.keys()
                    .forEach(key -> parts.add("sort=" + key.column() + (key.descending() ? "&dir=desc" : "&dir=asc")));
        }
        return String.join("&", parts);
    }

    /** What restricts the list, by the name of the parameter, in the order of the filter's fields. */
    public Map<String, List<String>> facets() {
        Map<String, List<String>> facets = new LinkedHashMap<>();
        put(facets, "q", filter.text());
        if (!filter.statuses().isEmpty()) {
            facets.put(
                    "status",
                    filter.statuses().stream().sorted().map(Enum::name).toList());
        }
        put(facets, "kind", filter.kind());
        SupplierId supplier = filter.supplier();
        put(facets, "supplier", supplier == null ? null : supplier.value());
        put(facets, "country", filter.country());
        put(facets, "currency", filter.currency());
        put(facets, "from", filter.from());
        put(facets, "to", filter.to());
        BigDecimal least = filter.amountFrom();
        BigDecimal most = filter.amountTo();
        put(facets, "min", least == null ? null : least.toPlainString());
        put(facets, "max", most == null ? null : most.toPlainString());
        return facets;
    }

    private static void put(Map<String, List<String>> facets, String name, @Nullable Object value) {
        if (value != null) {
            facets.put(name, List.of(value.toString()));
        }
    }

    /** The columns in the order they stand in the address, each with the direction at the same place. */
    private static OrderSort sortOf(Map<String, String[]> parameters) {
        String[] columns = parameters.getOrDefault("sort", new String[0]);
        String[] directions = parameters.getOrDefault("dir", new String[0]);
        Map<OrderSort.Column, OrderSort.Key> keys = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            boolean ascending = i < directions.length && "asc".equals(directions[i]);
            constant(OrderSort.Column.class, columns[i])
                    .ifPresent(column -> keys.putIfAbsent(column, new OrderSort.Key(column, !ascending)));
        }
        return keys.isEmpty() ? BY_DATE : new OrderSort(List.copyOf(keys.values()));
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String name) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    private static @Nullable String code(@Nullable String text, int length) {
        return text != null && text.matches("[A-Z]{" + length + "}") ? text : null;
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        BusinessYears.require("day", day);
        return day;
    }

    private static BigDecimal amount(String text) {
        return Typed.read(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static <T> @Nullable T read(@Nullable String text, Function<String, T> parse) {
        try {
            return text == null || text.length() > 40 ? null : parse.apply(text);
        } catch (RuntimeException notUnderstood) {
            return null;
        }
    }

    private static @Nullable String text(String @Nullable [] values) {
        return values == null || values.length == 0 || values[0].isBlank() ? null : values[0].trim();
    }
}
