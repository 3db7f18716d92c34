package et.aksum.access;

import et.aksum.access.AccessRefusal.DocumentDutyConflict;
import et.aksum.access.domain.DutyPair;
import et.aksum.access.domain.DutyRepository;
import et.aksum.access.domain.DutyRepository.Done;
import et.aksum.identity.UserId;
import et.aksum.shared.Permission;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to which document, for the use cases of other contexts: they check before an act and record it with it. A role that
 * changes hands, an emergency and a delegation change nothing about what somebody did.
 */
@ApplicationScoped
public class DocumentDuties {
    /** Wrote the document, or changed it before it was handed in. */
    public static final String DRAFT = "draft";

    /** Decided in its favour. */
    public static final String APPROVE = "approve";

    /** Took what it brought. */
    public static final String RECEIVE = "receive";

    /** Held its invoice against what was received. */
    public static final String MATCH = "match";

    /** Paid it. */
    public static final String PAY = "pay";

    /** Entered a client that has to be approved. */
    public static final String REGISTER = "register";

    @Inject
    DutyRepository duties;

    @Inject
    Clock clock;

    /**
     * A document and what is done to it.
     *
     * @param subjectType context and kind, for example {@code procurement.order}
     * @param act one of the constants, or another word in lower case
     */
    public record Act(String subjectType, UUID subject, String act) {}

    /** @throws DocumentDutyConflict when the caller did something to this document that must stay apart from the act */
    @Unguarded("Called inside guarded use cases; refuses only.")
    public void check(Act act) {
        check(act, new UserId(TenantContext.require().requireUser()));
    }

    /** The same for somebody else, before he is asked. */
    @Unguarded("Called inside guarded use cases; refuses only.")
    public void check(Act act, UserId person) {
        List<DutyPair> pairs = duties.pairs();
        for (Done done : duties.done(act.subjectType(), act.subject())) {
            if (done.by().equals(person)) {
                pairs.stream()
                        .filter(pair -> pair.separates(act.act(), done.act()))
                        .findFirst()
                        .ifPresent(pair -> {
                            throw new DocumentDutyConflict(act.act(), done.act(), pair.reason());
                        });
            }
        }
    }

    /** Remembers that the caller did it. Call {@link #check} before. */
    @Unguarded("Called inside guarded use cases; adds history only.")
    public void record(Act act) {
        record(act, null, AccessQuestion.EMPTY);
    }

    /** The same with what it was worth, so that limits over a time can add it up. */
    @Unguarded("Called inside guarded use cases; adds history only.")
    public void record(Act act, @Nullable Permission by, AccessQuestion facts) {
        record(act, new UserId(TenantContext.require().requireUser()), by, facts);
    }

    /** The same for whoever decided, where that is not the caller. */
    @Unguarded("Called inside guarded use cases; adds history only.")
    public void record(Act act, UserId person, @Nullable Permission by, AccessQuestion facts) {
        duties.record(
                act.subjectType(),
                act.subject(),
                act.act(),
                person,
                by == null ? null : by.code(),
                facts.amount(),
                facts.documentDate(),
                facts.party(),
                OffsetDateTime.now(clock));
    }
}
