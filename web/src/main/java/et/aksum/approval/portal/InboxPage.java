package et.aksum.approval.portal;

import et.aksum.approval.ApprovalDecision;
import et.aksum.approval.ApprovalDecision.Choice;
import et.aksum.approval.ApprovalDecision.DecideRequest;
import et.aksum.approval.ApprovalDetails;
import et.aksum.approval.ApprovalQueries;
import et.aksum.approval.ApprovalQueries.ApprovalFilter;
import et.aksum.approval.ApprovalQueries.Whose;
import et.aksum.approval.ApprovalRequestId;
import et.aksum.approval.ApprovalRow;
import et.aksum.approval.ApprovalStatus;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FieldRefused;
import et.aksum.platform.portal.FreshCode;
import et.aksum.platform.portal.Labels;
import et.aksum.platform.portal.PlaceForm;
import et.aksum.platform.portal.Typed;
import et.aksum.shared.BusinessException;
import et.aksum.shared.GeoStamp;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits for me, what I asked for, what I decided; and many decisions at once, each with its own result. */
@Named
@ViewScoped
public class InboxPage implements Serializable {
    /** Rows of a page; each is shown with everything needed to decide it. */
    private static final int SIZE = 20;

    @Inject
    ApprovalQueries approvals;

    @Inject
    ApprovalDecision decisions;

    @Inject
    FreshCode freshCode;

    @Inject
    Announcements announce;

    @Inject
    Labels labels;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private final Typed typed = new Typed();
    private final PlaceForm place = new PlaceForm();
    private final Map<String, Boolean> chosen = new HashMap<>();
    private Whose whose = Whose.ASKING_ME;
    private ApprovalFilter filter = ApprovalFilter.all();
    private List<ApprovalDetails> rows = List.of();
    private List<RowResult> results = List.of();
    private @Nullable String next;

    /** What became of one of the chosen requests. */
    public record RowResult(String title, boolean done, String words) implements Serializable {}

    @PostConstruct
    void open() {
        whose = switch (String.valueOf(request.getParameter("view"))) {
            case "mine" -> Whose.MINE;
            case "decided" -> Whose.DECIDED_BY_ME;
            default -> Whose.ASKING_ME;
        };
        filter =
                new ApprovalFilter(parameter("type"), status(parameter("status")), parameter("q"), parameter("author"));
        read(parameter("after"));
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

    /** One refusal does not stop the next; the code is asked for once. */
    private void decide(Choice choice) {
        List<ApprovalRow> picked = rows.stream()
                .map(ApprovalDetails::request)
                .filter(row -> Boolean.TRUE.equals(chosen.get(row.id().toString())))
                .toList();
        if (picked.isEmpty()) {
            throw new FieldRefused("reason", labels.text("approvals.bulk.none"));
        }
        GeoStamp stamp =
                picked.stream().anyMatch(ApprovalRow::placeNeeded) || place.isTyped() ? place.stamp(clock) : null;
        freshCode.prove(typed.optional("code"));
        List<RowResult> found = new ArrayList<>();
        for (ApprovalRow row : picked) {
            found.add(decide(row, choice, stamp));
        }
        results = found;
        chosen.clear();
        typed.remove("code");
        announce.here(
                "approvals.bulk.done",
                found.stream().filter(RowResult::done).count(),
                found.stream().filter(result -> !result.done()).count());
        read(null);
    }

    private RowResult decide(ApprovalRow row, Choice choice, @Nullable GeoStamp stamp) {
        try {
            var taken = decisions.decide(new DecideRequest(
                    new ApprovalRequestId(row.id()), row.subjectVersion(), choice, typed.optional("reason"), stamp));
            return new RowResult(row.title(), true, labels.of("approval.status", taken.status()));
        } catch (BusinessException refused) {
            return new RowResult(row.title(), false, labels.orElse("problem", refused.slug(), refused.detail()));
        }
    }

    private void read(@Nullable String after) {
        List<ApprovalRow> found =
                approvals.mine(whose, filter, after == null ? null : ApprovalRequestId.of(after), SIZE + 1);
        next = found.size() > SIZE ? found.get(SIZE - 1).id().toString() : null;
        rows = found.stream()
                .limit(SIZE)
                .map(row -> approvals.details(new ApprovalRequestId(row.id())))
                .toList();
    }

    private @Nullable String parameter(String name) {
        String text = request.getParameter(name);
        return text == null || text.isBlank() ? null : text.trim();
    }

    private static @Nullable ApprovalStatus status(@Nullable String name) {
        for (ApprovalStatus known : ApprovalStatus.values()) {
            if (known.name().equals(name)) {
                return known;
            }
        }
        return null;
    }

    public Whose getWhose() {
        return whose;
    }

    public ApprovalFilter getFilter() {
        return filter;
    }

    public List<ApprovalDetails> getRows() {
        return rows;
    }

    public List<RowResult> getResults() {
        return results;
    }

    public @Nullable String getNext() {
        return next;
    }

    public Map<String, Boolean> getChosen() {
        return chosen;
    }

    public Typed getTyped() {
        return typed;
    }

    public PlaceForm getPlace() {
        return place;
    }

    public ApprovalStatus[] getStatuses() {
        return ApprovalStatus.values();
    }

    /** The row's id as the key of its checkbox. */
    public String key(UUID id) {
        return id.toString();
    }
}
