package et.aksum.approval.domain;

import et.aksum.identity.UserId;
import et.aksum.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Somebody was asked, for himself or for whoever delegated to him. Whether he still may is asked again when he decides. */
@Entity
@Table(schema = "approval", name = "assignment")
public class Assignment {
    /** How it came that he is asked. */
    public enum Because {
        RULE,
        DELEGATION,
        ESCALATION,
        /** Somebody who was asked has left; he comes next. */
        SUCCESSION
    }

    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID orgId;

    @Column(name = "request_id", updatable = false)
    private UUID requestId;

    @Column(name = "step_id", updatable = false)
    private UUID stepId;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "seat_id", updatable = false)
    private UUID seatId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Because because;

    @Column(name = "asked_at", updatable = false)
    private OffsetDateTime askedAt;

    @SuppressWarnings("NullAway.Init")
    protected Assignment() {}

    Assignment(UUID orgId, ApprovalStep step, UUID person, UUID seat, Because because, OffsetDateTime now) {
        this.id = Uuid7.next();
        this.orgId = orgId;
        this.requestId = step.request();
        this.stepId = step.id();
        this.personId = person;
        this.seatId = seat;
        this.because = because;
        this.askedAt = now;
    }

    public UUID step() {
        return stepId;
    }

    public UserId person() {
        return new UserId(personId);
    }

    /** For whom he speaks; himself, unless somebody delegated to him. */
    public UserId seat() {
        return new UserId(seatId);
    }

    public Because because() {
        return because;
    }
}
