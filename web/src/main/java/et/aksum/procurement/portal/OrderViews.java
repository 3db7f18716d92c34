package et.aksum.procurement.portal;

import et.aksum.identity.UserQueries;
import et.aksum.platform.portal.Labels;
import et.aksum.platform.portal.MapView;
import et.aksum.procurement.OrderKind;
import et.aksum.procurement.OrderStatus;
import et.aksum.procurement.PurchaseOrderDetails;
import et.aksum.procurement.PurchaseOrderDetails.Milestone;
import et.aksum.procurement.PurchaseOrderDetails.TimelineEntry;
import et.aksum.procurement.PurchaseOrderRow;
import et.aksum.shared.BusinessDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Arranges what is known of an order for its page: life, milestones, timeline, map. */
@ApplicationScoped
class OrderViews {
    private static final List<OrderStatus> PURCHASE_LIFE = List.of(
            OrderStatus.DRAFT,
            OrderStatus.SUBMITTED,
            OrderStatus.APPROVED,
            OrderStatus.IN_PROGRESS,
            OrderStatus.CLOSED);
    private static final List<OrderStatus> RELEASE_LIFE =
            List.of(OrderStatus.DRAFT, OrderStatus.IN_PROGRESS, OrderStatus.CLOSED);

    @Inject
    UserQueries users;

    @Inject
    Labels labels;

    @Inject
    Clock clock;

    OrderView of(PurchaseOrderDetails details, List<TimelineEntry> timeline) {
        LocalDate today = BusinessDay.today(clock);
        List<TimelineEntry> newestFirst = new ArrayList<>(timeline);
        newestFirst.sort(Comparator.comparing(TimelineEntry::at).reversed());
        return new OrderView(
                details,
                life(details.order()),
                tracks(details, today),
                List.copyOf(newestFirst),
                MapView.of(spots(timeline)),
                nameOf(details.order().draftedBy()));
    }

    static List<OrderView.Station> life(PurchaseOrderRow order) {
        List<OrderStatus> usual = order.kind() == OrderKind.PURCHASE ? PURCHASE_LIFE : RELEASE_LIFE;
        int now = usual.indexOf(order.status());
        List<OrderView.Station> stations = new ArrayList<>();
        if (now < 0) {
            // Rejected and cancelled orders leave the usual way; how far they came is in the timeline.
            stations.add(new OrderView.Station(OrderStatus.DRAFT.name(), "is-past"));
            stations.add(new OrderView.Station(order.status().name(), "is-bad"));
            return stations;
        }
        for (int at = 0; at < usual.size(); at++) {
            stations.add(new OrderView.Station(usual.get(at).name(), at < now ? "is-past" : at == now ? "is-now" : ""));
        }
        return stations;
    }

    private List<OrderView.Track> tracks(PurchaseOrderDetails details, LocalDate today) {
        Map<@Nullable UUID, List<OrderView.Step>> byShipment = new LinkedHashMap<>();
        details.milestones().stream()
                .sorted(Comparator.comparing((Milestone step) -> step.shipmentId() != null)
                        .thenComparingInt(Milestone::position))
                .forEach(step -> {
                    List<OrderView.Step> steps =
                            byShipment.computeIfAbsent(step.shipmentId(), shipment -> new ArrayList<>());
                    steps.add(step(step, steps.size() + 1, today));
                });
        List<OrderView.Track> tracks = new ArrayList<>();
        byShipment.forEach((shipment, steps) -> tracks.add(new OrderView.Track(number(details, shipment), steps)));
        return tracks;
    }

    private OrderView.Step step(Milestone step, int number, LocalDate today) {
        long late = daysLate(step.plannedOn(), step.actualOn(), today);
        String look = step.actualOn() != null ? "is-done" : late > 0 ? "is-late" : step.next() ? "is-next" : "";
        return new OrderView.Step(
                step.code(),
                labels.orElse("milestone", step.code(), step.name()),
                number,
                step.shipmentId(),
                step.plannedOn(),
                step.actualOn(),
                step.note(),
                step.next(),
                look,
                late);
    }

    /** Days between plan and fact, or between plan and today while it is open; 0 when in time or not planned. */
    static long daysLate(@Nullable LocalDate planned, @Nullable LocalDate actual, LocalDate today) {
        return planned == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(planned, actual == null ? today : actual));
    }

    private List<MapView.Spot> spots(List<TimelineEntry> timeline) {
        List<MapView.Spot> spots = new ArrayList<>();
        for (TimelineEntry entry : timeline) {
            BigDecimal latitude = entry.latitude();
            BigDecimal longitude = entry.longitude();
            BigDecimal accuracy = entry.accuracyM();
            if (latitude != null && longitude != null) {
                spots.add(new MapView.Spot(
                        words(entry),
                        Objects.requireNonNullElse(entry.actorName(), "–"),
                        latitude.doubleValue(),
                        longitude.doubleValue(),
                        accuracy == null ? 0 : accuracy.doubleValue(),
                        entry.placeOdd()));
            }
        }
        return spots;
    }

    private String words(TimelineEntry entry) {
        String subject = entry.subject();
        return subject == null ? labels.of("event", entry.what()) : labels.orElse("milestone", subject, subject);
    }

    private static @Nullable String number(PurchaseOrderDetails details, @Nullable UUID shipment) {
        return details.shipments().stream()
                .filter(each -> each.id().equals(shipment))
                .map(PurchaseOrderDetails.Shipment::number)
                .findFirst()
                .orElse(null);
    }

    private String nameOf(@Nullable UUID user) {
        return user == null ? "–" : users.names(List.of(user)).getOrDefault(user, "–");
    }
}
