package et.aksum.procurement.domain;

import et.aksum.procurement.OrderFilter;
import et.aksum.procurement.PurchaseOrderQueries.OrderSort;
import et.aksum.procurement.PurchaseOrderRow;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns a filter and a sort order into one typed query; no text of the user ever becomes part of a statement. */
public final class OrderSearch {
    private final EntityManager em;
    private final CriteriaBuilder build;
    private final OrderFilter filter;

    public OrderSearch(EntityManager em, OrderFilter filter) {
        this.em = em;
        this.build = em.getCriteriaBuilder();
        this.filter = filter;
    }

    public List<PurchaseOrderRow> page(OrderSort sort, int first, int size) {
        CriteriaQuery<PurchaseOrderRow> query = build.createQuery(PurchaseOrderRow.class);
        Root<PurchaseOrder> order = query.from(PurchaseOrder.class);
        Root<Supplier> supplier = query.from(Supplier.class);
        selectRow(query, order, supplier);
        query.where(conditions(order, supplier).toArray(new Predicate[0]));
        query.orderBy(ordering(sort, order, supplier));
        return em.createQuery(query).setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** Newest first by id, which carries its time; strictly after {@code after}. */
    public List<PurchaseOrderRow> after(@Nullable UUID after, int size) {
        CriteriaQuery<PurchaseOrderRow> query = build.createQuery(PurchaseOrderRow.class);
        Root<PurchaseOrder> order = query.from(PurchaseOrder.class);
        Root<Supplier> supplier = query.from(Supplier.class);
        selectRow(query, order, supplier);
        List<Predicate> conditions = conditions(order, supplier);
        if (after != null) {
            conditions.add(build.lessThan(order.get("id"), after));
        }
        query.where(conditions.toArray(new Predicate[0]));
        query.orderBy(build.desc(order.get("id")));
        return em.createQuery(query).setMaxResults(size).getResultList();
    }

    /** The row of one order; the filter still applies. */
    public @Nullable PurchaseOrderRow one(UUID id) {
        CriteriaQuery<PurchaseOrderRow> query = build.createQuery(PurchaseOrderRow.class);
        Root<PurchaseOrder> order = query.from(PurchaseOrder.class);
        Root<Supplier> supplier = query.from(Supplier.class);
        selectRow(query, order, supplier);
        List<Predicate> conditions = conditions(order, supplier);
        conditions.add(build.equal(order.get("id"), id));
        query.where(conditions.toArray(new Predicate[0]));
        List<PurchaseOrderRow> found = em.createQuery(query).getResultList();
        return found.isEmpty() ? null : found.get(0);
    }

    public long count() {
        CriteriaQuery<Long> query = build.createQuery(Long.class);
        Root<PurchaseOrder> order = query.from(PurchaseOrder.class);
        Root<Supplier> supplier = query.from(Supplier.class);
        query.select(build.count(order));
        query.where(conditions(order, supplier).toArray(new Predicate[0]));
        return em.createQuery(query).getSingleResult();
    }

    private void selectRow(CriteriaQuery<PurchaseOrderRow> query, Root<PurchaseOrder> order, Root<Supplier> supplier) {
        query.select(build.construct(
                PurchaseOrderRow.class,
                order.get("id"),
                order.get("number"),
                order.get("sourceNumber"),
                order.get("kind"),
                order.get("status"),
                order.get("supplierId"),
                supplier.get("name"),
                order.get("projectCode"),
                order.get("terms").get("country"),
                order.get("terms").get("incoterm"),
                order.get("terms").get("mode"),
                order.get("currency"),
                order.get("total"),
                order.get("orderDate"),
                order.get("signatures").get("draftedBy"),
                order.get("createdAt"),
                order.get("version")));
    }

    private List<Predicate> conditions(Root<PurchaseOrder> order, Root<Supplier> supplier) {
        List<Predicate> conditions = new ArrayList<>();
        conditions.add(build.equal(order.get("supplierId"), supplier.get("id")));
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            conditions.add(contains(
                    text,
                    order.get("number"),
                    order.get("sourceNumber"),
                    order.get("projectCode"),
                    supplier.get("name")));
        }
        if (!filter.statuses().isEmpty()) {
            conditions.add(order.get("status").in(filter.statuses()));
        }
        if (filter.kind() != null) {
            conditions.add(build.equal(order.get("kind"), filter.kind()));
        }
        if (filter.supplier() != null) {
            conditions.add(
                    build.equal(order.get("supplierId"), filter.supplier().value()));
        }
        if (filter.country() != null) {
            conditions.add(build.equal(order.get("terms").get("country"), filter.country()));
        }
        if (filter.currency() != null) {
            conditions.add(build.equal(order.get("currency"), filter.currency()));
        }
        if (filter.from() != null) {
            conditions.add(build.greaterThanOrEqualTo(order.get("orderDate"), filter.from()));
        }
        if (filter.to() != null) {
            conditions.add(build.lessThanOrEqualTo(order.get("orderDate"), filter.to()));
        }
        if (filter.amountFrom() != null) {
            conditions.add(build.greaterThanOrEqualTo(order.get("total"), filter.amountFrom()));
        }
        if (filter.amountTo() != null) {
            conditions.add(build.lessThanOrEqualTo(order.get("total"), filter.amountTo()));
        }
        return conditions;
    }

    @SafeVarargs
    private Predicate contains(String text, Expression<String>... fields) {
        String pattern = "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        List<Predicate> any = new ArrayList<>();
        for (Expression<String> field : fields) {
            any.add(build.like(build.lower(field), pattern, '!'));
        }
        return build.or(any.toArray(new Predicate[0]));
    }

    private List<Order> ordering(OrderSort sort, Root<PurchaseOrder> order, Root<Supplier> supplier) {
        List<Order> ordering = new ArrayList<>();
        for (OrderSort.Key key : sort.keys()) {
            Expression<?> column =
                    switch (key.column()) {
                        case NUMBER -> order.get("number");
                        case SUPPLIER -> supplier.get("name");
                        case COUNTRY -> order.get("terms").get("country");
                        case STATUS -> order.get("status");
                        case KIND -> order.get("kind");
                        case ORDER_DATE -> order.get("orderDate");
                        case TOTAL -> order.get("total");
                        case CREATED -> order.get("createdAt");
                    };
            ordering.add(key.descending() ? build.desc(column) : build.asc(column));
        }
        ordering.add(build.desc(order.get("id")));
        return ordering;
    }
}
