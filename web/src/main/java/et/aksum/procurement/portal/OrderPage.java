package et.aksum.procurement.portal;

import et.aksum.access.AccessControl;
import et.aksum.approval.ApprovalDecision;
import et.aksum.approval.ApprovalDecision.Choice;
import et.aksum.approval.ApprovalDecision.DecideRequest;
import et.aksum.approval.ApprovalDetails;
import et.aksum.approval.ApprovalRequestId;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FieldRefused;
import et.aksum.platform.portal.FreshCode;
import et.aksum.platform.portal.PlaceForm;
import et.aksum.platform.portal.Typed;
import et.aksum.procurement.MilestoneTracking;
import et.aksum.procurement.MilestoneTracking.CompleteMilestone;
import et.aksum.procurement.MilestoneTracking.CorrectMilestone;
import et.aksum.procurement.MilestoneTracking.PlanMilestone;
import et.aksum.procurement.PurchaseOrderApproval;
import et.aksum.procurement.PurchaseOrderApproval.DecidePurchaseOrder;
import et.aksum.procurement.PurchaseOrderApproval.Decision;
import et.aksum.procurement.PurchaseOrderDetails;
import et.aksum.procurement.PurchaseOrderDrafting;
import et.aksum.procurement.PurchaseOrderDrafting.CancelPurchaseOrder;
import et.aksum.procurement.PurchaseOrderDrafting.SubmitPurchaseOrder;
import et.aksum.procurement.PurchaseOrderId;
import et.aksum.procurement.PurchaseOrderQueries;
import et.aksum.shared.BusinessDay;
import et.aksum.shared.Money;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One order: what may be done with it. What is seen of it is in {@link OrderView}. */
@Named
@ViewScoped
public class OrderPage implements Serializable {
    @Inject
    PurchaseOrderQueries orders;

    @Inject
    PurchaseOrderDrafting drafting;

    @Inject
    PurchaseOrderApproval approval;

    @Inject
    ApprovalDecision decisions;

    @Inject
    MilestoneTracking tracking;

    @Inject
    AccessControl access;

    @Inject
    FreshCode freshCode;

    @Inject
    Announcements announce;

    @Inject
    OrderViews views;

    @Inject
    Clock clock;

    private final Typed typed = new Typed();
    private final PlaceForm place = new PlaceForm();
    private @Nullable String id;
    private @Nullable OrderView view;
    private @Nullable ApprovalDetails request;

    /** Reads the order the address names. */
    public void open() {
        PurchaseOrderDetails details = orders.details(order());
        view = views.of(details, orders.timeline(order()));
        request = orders.approval(order()).orElse(null);
        typed.put("actualOn", today());
    }

    public void submit() {
        drafting.submit(new SubmitPurchaseOrder(order(), version()));
        again("order.submitted");
    }

    public void cancel() {
        drafting.cancel(new CancelPurchaseOrder(order(), version(), typed.required("cancelReason")));
        again("order.cancelled");
    }

    public void approve() {
        decide(Decision.APPROVE);
        again("order.approved");
    }

    /** Back to whoever handed it in, for a change. */
    public void sendBack() {
        ApprovalDetails asked = request;
        String reason = typed.required("reason");
        var stamp = place.stamp(clock);
        freshCode.prove(typed.optional("code"));
        if (asked != null) {
            decisions.decide(new DecideRequest(
                    new ApprovalRequestId(asked.request().id()), version(), Choice.RETURN, reason, stamp));
        }
        again("order.returned");
    }

    public void reject() {
        typed.required("reason");
        decide(Decision.REJECT);
        again("order.rejected");
    }

    private void decide(Decision decision) {
        var stamp = place.stamp(clock);
        freshCode.prove(typed.optional("code"));
        approval.decide(new DecidePurchaseOrder(order(), version(), decision, typed.optional("reason"), stamp));
    }

    /** Completes the step the dialog was opened for, or corrects it when it is completed already. */
    public void complete() {
        String code = typed.required("milestone");
        UUID shipment = shipment();
        LocalDate day = day("actualOn");
        if ("correct".equals(typed.optional("what"))) {
            tracking.correct(new CorrectMilestone(
                    order(), code, shipment, day, place.stamp(clock), typed.required("milestoneNote")));
            again("milestone.corrected");
        } else {
            tracking.complete(new CompleteMilestone(
                    order(), code, shipment, day, place.stamp(clock), typed.optional("milestoneNote")));
            again("milestone.completed");
        }
    }

    /** When a step is expected; an empty day takes the plan away. */
    public void plan() {
        tracking.plan(new PlanMilestone(order(), typed.required("milestone"), shipment(), typed.day("plannedOn")));
        again("milestone.plan.done");
    }

    /** What a dialog is told of the step it is opened for, as the page's script reads it. */
    public String fill(OrderView.Step step, String what) {
        return Json.createObjectBuilder()
                .add("code", step.code())
                .add("shipment", Objects.toString(step.shipmentId(), ""))
                .add("name", step.name())
                .add("planned", Objects.toString(step.plannedOn(), ""))
                .add("day", Objects.toString(step.actualOn(), today()))
                .add("what", what)
                .build()
                .toString();
    }

    private String today() {
        return BusinessDay.today(clock).toString();
    }

    /** The limit of the person who looks at the order, in its currency; null when there is none. */
    public @Nullable Money getLimit() {
        OrderView shown = view;
        return shown == null
                ? null
                : access.approvalLimit(Money.currency(shown.order().currency())).orElse(null);
    }

    private @Nullable UUID shipment() {
        String text = typed.optional("shipment");
        return text == null ? null : UUID.fromString(text);
    }

    private LocalDate day(String field) {
        LocalDate day = typed.day(field);
        if (day == null) {
            throw new FieldRefused(field, announce.words("form.missing"));
        }
        return day;
    }

    private void again(String key) {
        announce.andGo("/procurement/order?id=" + order().value(), key);
    }

    private long version() {
        return view == null ? -1 : view.order().version();
    }

    private PurchaseOrderId order() {
        return PurchaseOrderId.of(id);
    }

    /** The latest request about the order; null when nobody ever asked. */
    public @Nullable ApprovalDetails getRequest() {
        return request;
    }

    public @Nullable OrderView getView() {
        return view;
    }

    public Typed getTyped() {
        return typed;
    }

    public PlaceForm getPlace() {
        return place;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
