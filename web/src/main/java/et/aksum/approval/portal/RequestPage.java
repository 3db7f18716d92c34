package et.aksum.approval.portal;

import et.aksum.approval.ApprovalComments;
import et.aksum.approval.ApprovalDecision;
import et.aksum.approval.ApprovalDecision.Choice;
import et.aksum.approval.ApprovalDecision.DecideRequest;
import et.aksum.approval.ApprovalDetails;
import et.aksum.approval.ApprovalQueries;
import et.aksum.approval.ApprovalRequestId;
import et.aksum.approval.ApprovalRequests;
import et.aksum.approval.ApprovalStatus;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FreshCode;
import et.aksum.platform.portal.PlaceForm;
import et.aksum.platform.portal.Typed;
import et.aksum.shared.GeoStamp;
import et.aksum.tenancy.TenantContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** One request: everything about it, and what may be done with it. */
@Named
@ViewScoped
public class RequestPage implements Serializable {
    @Inject
    ApprovalQueries approvals;

    @Inject
    ApprovalDecision decisions;

    @Inject
    ApprovalRequests requests;

    @Inject
    ApprovalComments comments;

    @Inject
    FreshCode freshCode;

    @Inject
    Announcements announce;

    @Inject
    Clock clock;

    private final Typed typed = new Typed();
    private final PlaceForm place = new PlaceForm();
    private @Nullable String id;
    private @Nullable ApprovalDetails details;

    /** Reads the request the address names. */
    public void open() {
        details = approvals.details(request());
    }

    public void approve() {
        decide(Choice.APPROVE);
    }

    public void reject() {
        typed.required("reason");
        decide(Choice.REJECT);
    }

    public void sendBack() {
        typed.required("reason");
        decide(Choice.RETURN);
    }

    public void withdraw() {
        requests.withdraw(request(), typed.optional("withdrawReason"));
        again("approval.withdrawn");
    }

    public void comment() {
        comments.comment(request(), typed.required("text"));
        again("approval.commented");
    }

    private void decide(Choice choice) {
        ApprovalDetails shown = details;
        long version = shown == null ? -1 : shown.request().subjectVersion();
        boolean needed = shown != null && shown.request().placeNeeded();
        GeoStamp stamp = needed || place.isTyped() ? place.stamp(clock) : null;
        freshCode.prove(typed.optional("code"));
        decisions.decide(new DecideRequest(request(), version, choice, typed.optional("reason"), stamp));
        again("approval.decided");
    }

    /** Whether the reader asked for it himself and may take it back. */
    public boolean isWithdrawable() {
        ApprovalDetails shown = details;
        return shown != null
                && shown.request().status() == ApprovalStatus.PENDING
                && shown.request().authorId().equals(TenantContext.require().userId());
    }

    private void again(String key) {
        announce.andGo("/approval/request?id=" + request().value(), key);
    }

    private ApprovalRequestId request() {
        return ApprovalRequestId.of(id);
    }

    public @Nullable ApprovalDetails getDetails() {
        return details;
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
