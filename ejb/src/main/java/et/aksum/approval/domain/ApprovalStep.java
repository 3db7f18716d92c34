package et.aksum.approval.domain;

import et.aksum.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of a request, as its rule said when it was asked. The database grants it by as many decisions as it needs. */
@Entity
@Table(schema = "approval", name = "step")
public class ApprovalStep {
    /** Where a step stands. */
    public enum Status {
        /** Earlier steps come first. */
        WAITING,
        OPEN,
        GRANTED,
        /** Ended without having been granted. */
        CLOSED
    }

    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID orgId;

    @Column(name = "request_id", updatable = false)
    private UUID requestId;

    @Column(updatable = false)
    private int position;

    @Column(updatable = false)
    private int branch;

    @Column(updatable = false)
    private String name;

    @Embedded
    private Demands demands;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "opened_at")
    private @Nullable OffsetDateTime openedAt;

    @Column(name = "remind_at")
    private @Nullable OffsetDateTime remindAt;

    @Column(name = "escalate_at")
    private @Nullable OffsetDateTime escalateAt;

    @Column(name = "escalated_at")
    private @Nullable OffsetDateTime escalatedAt;

    @Column(name = "closed_at")
    private @Nullable OffsetDateTime closedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ApprovalStep() {}

    /** Waits for its turn; asks no less than {@code factor} and {@code place} demand. */
    ApprovalStep(UUID orgId, UUID requestId, RuleStep rule, boolean factor, boolean place) {
        this.id = Uuid7.next();
        this.orgId = orgId;
        this.requestId = requestId;
        this.position = rule.position();
        this.branch = rule.branch();
        this.name = rule.name();
        this.demands = rule.demands().atLeast(factor, place);
        this.status = Status.WAITING;
    }

    /** People are asked from now on. */
    void open(OffsetDateTime now, @Nullable OffsetDateTime remind, @Nullable OffsetDateTime escalate) {
        status = Status.OPEN;
        openedAt = now;
        remindAt = remind;
        escalateAt = escalate;
    }

    void grant(OffsetDateTime now) {
        status = Status.GRANTED;
        closedAt = now;
    }

    void close(OffsetDateTime now) {
        if (status == Status.WAITING || status == Status.OPEN) {
            status = Status.CLOSED;
            closedAt = now;
        }
    }

    public void reminded(@Nullable OffsetDateTime next) {
        remindAt = next;
    }

    public void escalated(OffsetDateTime now) {
        escalatedAt = now;
        escalateAt = null;
    }

    public UUID id() {
        return id;
    }

    public UUID request() {
        return requestId;
    }

    public int position() {
        return position;
    }

    public String name() {
        return name;
    }

    public Demands demands() {
        return demands;
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    public boolean isWaiting() {
        return status == Status.WAITING;
    }

    public boolean isReminderDue(OffsetDateTime now) {
        return isOpen() && remindAt != null && !remindAt.isAfter(now);
    }

    public boolean isEscalationDue(OffsetDateTime now) {
        return isOpen() && escalateAt != null && !escalateAt.isAfter(now);
    }
}
