package et.aksum.approval;

import et.aksum.approval.ApprovalRefusal.ApprovalNotFound;
import et.aksum.approval.Approvers.Need;
import et.aksum.approval.Approvers.Verdict;
import et.aksum.approval.domain.ApprovalReader;
import et.aksum.audit.PlacesShown;
import et.aksum.audit.PlacesShown.Place;
import et.aksum.identity.UserId;
import et.aksum.shared.Money;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Paced;
import et.aksum.tenancy.Paced.Kind;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads requests: one's own, those one is asked about, and for whoever may, all. */
@Stateless
public class ApprovalQueries {
    @Inject
    ApprovalReader reader;

    @Inject
    Approvers approvers;

    @Inject
    Event<PlacesShown> shown;

    @Inject
    Clock clock;

    /** Whose requests: those that ask the caller, those he asked for, those he decided, or those of everybody. */
    public enum Whose {
        ASKING_ME,
        MINE,
        DECIDED_BY_ME,
        EVERYBODYS
    }

    /**
     * What to list; null means any.
     *
     * @param title      part of the title, whatever its case
     * @param authorName part of the author's name
     */
    public record ApprovalFilter(
            @Nullable String subjectType,
            @Nullable ApprovalStatus status,
            @Nullable String title,
            @Nullable String authorName)
            implements Serializable {
        public static ApprovalFilter all() {
            return new ApprovalFilter(null, null, null, null);
        }
    }

    /** At most {@code size}, newest first, that follow {@code last}; null begins with the newest. */
    @Unguarded("Shows the caller what he asked for and what he is asked.")
    @Paced(Kind.SEARCH)
    public List<ApprovalRow> mine(Whose whose, ApprovalFilter filter, @Nullable ApprovalRequestId last, int size) {
        if (whose == Whose.EVERYBODYS) {
            throw new IllegalArgumentException("Everybody's requests have a permission of their own.");
        }
        return reader.rows(person(), whose, filter, last, size);
    }

    /** The same for everybody's requests. */
    @RequiresPermission(Permission.APPROVAL_REQUEST_VIEW)
    @Paced(Kind.SEARCH)
    public List<ApprovalRow> everybodys(ApprovalFilter filter, @Nullable ApprovalRequestId last, int size) {
        return reader.rows(person(), Whose.EVERYBODYS, filter, last, size);
    }

    /** How many wait for the caller; at most 1000 are counted. */
    @Unguarded("Counts what the caller is asked.")
    public int waitingForMe() {
        return TenantContext.current()
                .filter(caller -> caller.userId() != null && caller.level().isSignedIn())
                .map(caller -> reader.waiting(caller.requireUser(), 1000))
                .orElse(0);
    }

    /** @throws ApprovalNotFound when the caller neither asked, nor is asked, nor may decide such things, nor may see all */
    @Unguarded("Whoever asked or is asked may see it; others need a permission, which is asked here.")
    public ApprovalDetails details(ApprovalRequestId id) {
        ApprovalDetails found = reader.details(person(), id).orElseThrow(ApprovalNotFound::new);
        if (!maySee(found)) {
            throw new ApprovalNotFound();
        }
        tell(found);
        return withLimit(found);
    }

    /** The latest request about a record. For pages and resources of the record, which ask for its permission. */
    @Unguarded("The use case that shows the record asks for the permission to see it.")
    public Optional<ApprovalDetails> latestFor(String subjectType, UUID subjectId) {
        Optional<ApprovalDetails> found =
                reader.latest(subjectType, subjectId).flatMap(id -> reader.details(person(), id));
        found.ifPresent(this::tell);
        return found.map(this::withLimit);
    }

    private void tell(ApprovalDetails found) {
        List<Place> places = found.decisions().stream()
                .filter(decision -> decision.latitude() != null)
                .map(decision -> new Place(
                        decision.decidedById(),
                        found.request().subjectType(),
                        found.request().subjectId().toString()))
                .toList();
        if (!places.isEmpty()) {
            shown.fire(new PlacesShown(places));
        }
    }

    private boolean maySee(ApprovalDetails found) {
        Caller caller = TenantContext.require();
        UUID me = person();
        boolean involved = found.request().authorId().equals(me)
                || found.steps().stream().flatMap(step -> step.asked().stream()).anyMatch(asked -> asked.id()
                        .equals(me))
                || found.decisions().stream()
                        .anyMatch(decision -> decision.decidedById().equals(me));
        return involved
                || holds(caller, Permission.APPROVAL_REQUEST_VIEW.code())
                || found.steps().stream().anyMatch(step -> holds(caller, step.permission()));
    }

    private boolean holds(Caller caller, String permission) {
        return Permission.ofCode(permission).filter(caller::tokenAllows).isPresent()
                && approvers.verdict(
                                new UserId(caller.requireUser()),
                                new Need(permission, null, null, LocalDate.now(clock)))
                        == Verdict.MAY;
    }

    private ApprovalDetails withLimit(ApprovalDetails found) {
        Money amount = found.request().amount();
        Money limit = amount == null
                ? null
                : approvers.limit(new UserId(person()), amount.currency()).orElse(null);
        return new ApprovalDetails(
                found.request(),
                found.diff(),
                found.ruleReason(),
                found.closingNote(),
                found.digest(),
                limit,
                found.steps(),
                found.decisions(),
                found.history());
    }

    private static UUID person() {
        return TenantContext.require().requireUser();
    }
}
