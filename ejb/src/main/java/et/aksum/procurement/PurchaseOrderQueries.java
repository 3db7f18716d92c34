package et.aksum.procurement;

import et.aksum.approval.ApprovalDetails;
import et.aksum.approval.ApprovalQueries;
import et.aksum.audit.PlacesShown;
import et.aksum.audit.PlacesShown.Place;
import et.aksum.identity.UserQueries;
import et.aksum.procurement.OrderRefusal.PurchaseOrderNotFound;
import et.aksum.procurement.PurchaseOrderDetails.TimelineEntry;
import et.aksum.procurement.domain.OrderDetailReader;
import et.aksum.procurement.domain.OrderRequests;
import et.aksum.procurement.domain.OrderSearch;
import et.aksum.procurement.domain.TimelineReader;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.tenancy.Paced;
import et.aksum.tenancy.Paced.Kind;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the orders of the caller's organisation. */
@Stateless
public class PurchaseOrderQueries {
    @PersistenceContext
    EntityManager em;

    @Resource(lookup = "java:jboss/datasources/AksumApp")
    DataSource database;

    @Inject
    UserQueries users;

    @Inject
    Event<PlacesShown> shown;

    @Inject
    ApprovalQueries approvals;

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

    @RequiresPermission(Permission.PROCUREMENT_ORDER_VIEW)
    @Paced(Kind.SEARCH)
    public List<PurchaseOrderRow> page(OrderFilter filter, OrderSort sort, int first, int size) {
        return new OrderSearch(em, filter).page(sort, first, size);
    }

    @RequiresPermission(Permission.PROCUREMENT_ORDER_VIEW)
    public long count(OrderFilter filter) {
        return new OrderSearch(em, filter).count();
    }

    /** At most {@code size} orders, newest first, that follow {@code last}; null begins with the newest. */
    @RequiresPermission(Permission.PROCUREMENT_ORDER_VIEW)
    @Paced(Kind.SEARCH)
    public List<PurchaseOrderRow> after(OrderFilter filter, @Nullable PurchaseOrderId last, int size) {
        return new OrderSearch(em, filter).after(last == null ? null : last.value(), size);
    }

    @RequiresPermission(Permission.PROCUREMENT_ORDER_VIEW)
    public PurchaseOrderDetails details(PurchaseOrderId order) {
        try (var connection = database.getConnection()) {
            return new OrderDetailReader(connection, row(order)).read();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The latest request for a decision about the order; empty when nobody ever asked. */
    @RequiresPermission(Permission.PROCUREMENT_ORDER_VIEW)
    public Optional<ApprovalDetails> approval(PurchaseOrderId order) {
        row(order);
        return approvals.latestFor(OrderRequests.SUBJECT_TYPE, order.value());
    }

    /** What happened to the order, oldest first. */
    @RequiresPermission(Permission.PROCUREMENT_ORDER_VIEW)
    public List<TimelineEntry> timeline(PurchaseOrderId order) {
        row(order);
        try (var connection = database.getConnection()) {
            List<TimelineEntry> entries = TimelineReader.read(connection, order.value());
            tell(order, entries);
            return named(entries);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void tell(PurchaseOrderId order, List<TimelineEntry> entries) {
        List<Place> places = entries.stream()
                .filter(entry -> entry.latitude() != null && entry.actorId() != null)
                .map(entry -> new Place(
                        Objects.requireNonNull(entry.actorId()),
                        "purchase-order",
                        order.value().toString()))
                .toList();
        if (!places.isEmpty()) {
            shown.fire(new PlacesShown(places));
        }
    }

    private PurchaseOrderRow row(PurchaseOrderId order) {
        PurchaseOrderRow found = new OrderSearch(em, OrderFilter.all()).one(order.value());
        if (found == null) {
            throw new PurchaseOrderNotFound(order);
        }
        return found;
    }

    private List<TimelineEntry> named(List<TimelineEntry> entries) {
        Set<UUID> unnamed = entries.stream()
                .filter(entry -> entry.actorName() == null)
                .map(TimelineEntry::actorId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, String> names = unnamed.isEmpty() ? Map.of() : users.names(unnamed);
        return entries.stream().map(entry -> entry.named(names)).toList();
    }
}
