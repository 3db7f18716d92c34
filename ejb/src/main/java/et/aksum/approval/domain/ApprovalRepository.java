package et.aksum.approval.domain;

import et.aksum.approval.ApprovalRefusal.ApprovalNotFound;
import et.aksum.approval.ApprovalRequestId;
import et.aksum.approval.ApprovalStatus;
import et.aksum.approval.FieldChange;
import et.aksum.approval.SubmitForApproval;
import et.aksum.identity.UserId;
import et.aksum.shared.Money;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Requests of the caller's organisation, with their steps and whom they ask. */
@ApplicationScoped
public class ApprovalRepository {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    /** Keeps a new request with its steps, all of them waiting. */
    public ApprovalRequestId add(
            SubmitForApproval command, RuleBook.Choice chosen, @Nullable OffsetDateTime expiresAt, OffsetDateTime now) {
        UUID org = TenantContext.require().organisation().value();
        UUID id = Uuid7.next();
        Money amount = command.amount();
        em.createNativeQuery(
                        """
                        insert into approval.request (org_id, id, subject_type, subject_id, subject_version, title, diff, amount, currency,
                          author_id, excluded, unit_id, rule_id, rule_reason, status, submitted_at, expires_at, party_id, digest)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as numeric), ?9, ?10, cast(?11 as uuid[]), cast(?12 as uuid), ?13, ?14, 'PENDING', ?15,
                          cast(?16 as timestamptz), cast(?17 as uuid), '')""")
                .setParameter(1, org)
                .setParameter(2, id)
                .setParameter(3, command.subject().type())
                .setParameter(4, command.subject().id())
                .setParameter(5, command.subject().version())
                .setParameter(6, command.subject().title())
                .setParameter(7, DiffText.of(command.diff()))
                .setParameter(8, amount == null ? null : amount.amount().toPlainString())
                .setParameter(9, amount == null ? null : amount.currency().getCurrencyCode())
                .setParameter(10, command.subject().author().value())
                .setParameter(
                        11,
                        command.excluded().stream()
                                .sorted()
                                .map(UUID::toString)
                                .collect(Collectors.joining(",", "{", "}")))
                .setParameter(12, command.unit() == null ? null : command.unit().toString())
                .setParameter(13, chosen.rule().id())
                .setParameter(14, chosen.reason())
                .setParameter(15, now)
                .setParameter(16, expiresAt == null ? null : expiresAt.toString())
                .setParameter(
                        17, command.party() == null ? null : command.party().toString())
                .executeUpdate();
        chosen.steps()
                .forEach(step ->
                        em.persist(new ApprovalStep(org, id, step, command.factorRequired(), command.placeRequired())));
        em.flush();
        return new ApprovalRequestId(id);
    }

    /** The request, locked until the end of the transaction, so that of two people only one goes first. @throws ApprovalNotFound */
    public ApprovalRequest getForChange(ApprovalRequestId id) {
        ApprovalRequest found = em.find(ApprovalRequest.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new ApprovalNotFound();
        }
        return found;
    }

    /** What waits about this record, locked as by {@link #getForChange}. */
    public Optional<ApprovalRequest> pendingFor(String subjectType, UUID subjectId) {
        return em.createQuery(
                        "select r from ApprovalRequest r where r.subjectType = :type and r.subjectId = :id and r.status = :pending",
                        ApprovalRequest.class)
                .setParameter("type", subjectType)
                .setParameter("id", subjectId)
                .setParameter("pending", ApprovalStatus.PENDING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    public List<FieldChange> diffShownLast(String subjectType, UUID subjectId) {
        return em.createQuery(
                        "select r.diff from ApprovalRequest r where r.subjectType = :type and r.subjectId = :id order by r.submittedAt desc, r.id desc",
                        String.class)
                .setParameter("type", subjectType)
                .setParameter("id", subjectId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(DiffText::read)
                .orElse(List.of());
    }

    /** The comment of the latest request about a record, when that was returned. */
    public Optional<String> returnedWith(String subjectType, UUID subjectId) {
        return em.createQuery(
                        "select r from ApprovalRequest r where r.subjectType = :type and r.subjectId = :id order by r.submittedAt desc, r.id desc",
                        ApprovalRequest.class)
                .setParameter("type", subjectType)
                .setParameter("id", subjectId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .flatMap(ApprovalRequest::returnedWith);
    }

    /** What waits, oldest first. */
    public List<ApprovalRequestId> pending(int most) {
        return em.createQuery("select r.id from ApprovalRequest r where r.status = :pending order by r.id", UUID.class)
                .setParameter("pending", ApprovalStatus.PENDING)
                .setMaxResults(most)
                .getResultStream()
                .map(ApprovalRequestId::new)
                .toList();
    }

    /** What waits at an open step that asks this person, oldest first. */
    public List<ApprovalRequestId> asking(UserId person) {
        return em.createQuery(
                        """
                        select r.id from ApprovalRequest r where r.status = :pending and exists (
                          select a.id from Assignment a, ApprovalStep s
                          where a.requestId = r.id and a.personId = :person and s.id = a.stepId and s.status = :open)
                        order by r.id""",
                        UUID.class)
                .setParameter("pending", ApprovalStatus.PENDING)
                .setParameter("open", ApprovalStep.Status.OPEN)
                .setParameter("person", person.value())
                .getResultStream()
                .map(ApprovalRequestId::new)
                .toList();
    }

    /** The request as it is. @throws ApprovalNotFound */
    public ApprovalRequest get(ApprovalRequestId id) {
        ApprovalRequest found = em.find(ApprovalRequest.class, id.value());
        if (found == null) {
            throw new ApprovalNotFound();
        }
        return found;
    }

    public List<ApprovalStep> steps(ApprovalRequestId request) {
        return em.createQuery(
                        "select s from ApprovalStep s where s.requestId = :request order by s.position, s.branch",
                        ApprovalStep.class)
                .setParameter("request", request.value())
                .getResultList();
    }

    /** Whether the person asked for it, had a hand in it, or would earn by it. */
    public boolean isInvolved(ApprovalRequestId request, UserId person) {
        return !em.createNativeQuery(
                        "select 1 from approval.request where id = ?1 and (author_id = ?2 or ?2 = any (excluded))")
                .setParameter(1, request.value())
                .setParameter(2, person.value())
                .getResultList()
                .isEmpty();
    }

    public List<Assignment> assignments(ApprovalStep step) {
        return em.createQuery("select a from Assignment a where a.stepId = :step order by a.id", Assignment.class)
                .setParameter("step", step.id())
                .getResultList();
    }

    public void add(Assignment assignment) {
        em.persist(assignment);
    }

    /** Whether this person decided in this request, or somebody spoke for this seat. */
    public boolean hasSpoken(ApprovalRequestId request, UserId person, UserId seat) {
        return !em.createNativeQuery(
                        "select 1 from approval.decision where request_id = ?1 and (decided_by = ?2 or seat_id in (?2, ?3))")
                .setParameter(1, request.value())
                .setParameter(2, person.value())
                .setParameter(3, seat.value())
                .getResultList()
                .isEmpty();
    }

    public long approvals(ApprovalStep step) {
        return ((Number) em.createNativeQuery(
                                "select count(*) from approval.decision where step_id = ?1 and decision = 'APPROVE'")
                        .setParameter(1, step.id())
                        .getSingleResult())
                .longValue();
    }

    /** Adds to the stream of what happened, in the name of the caller. */
    public UUID note(ApprovalRequestId request, String kind, @Nullable String words, OffsetDateTime now) {
        Caller caller = TenantContext.require();
        UUID id = Uuid7.next();
        em.createNativeQuery(
                        """
                        insert into approval.occurrence (org_id, id, request_id, kind, actor_id, actor_name, words, occurred_at)
                        values (?1, ?2, ?3, ?4, cast(?5 as uuid), ?6, ?7, ?8)""")
                .setParameter(1, caller.organisation().value())
                .setParameter(2, id)
                .setParameter(3, request.value())
                .setParameter(4, kind)
                .setParameter(
                        5, caller.userId() == null ? null : caller.userId().toString())
                .setParameter(6, caller.name())
                .setParameter(7, words)
                .setParameter(8, now)
                .executeUpdate();
        return id;
    }

    /** Lets one person speak once at a time, until the transaction ends: what he approves elsewhere meanwhile adds to his sums. */
    void lockVoiceOf(UserId person) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "approval.voice:" + person.value())
                .getResultList();
    }

    /** Writes what was changed, so that the statements of the database that follow meet it. */
    public void flush() {
        em.flush();
    }
}
