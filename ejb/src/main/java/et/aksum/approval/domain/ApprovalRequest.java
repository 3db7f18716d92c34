package et.aksum.approval.domain;

import et.aksum.approval.ApprovalRefusal.ApprovalClosed;
import et.aksum.approval.ApprovalRequestId;
import et.aksum.approval.ApprovalStatus;
import et.aksum.approval.Approvers.Need;
import et.aksum.identity.UserId;
import et.aksum.shared.BusinessDay;
import et.aksum.shared.Money;
import et.aksum.shared.StaleVersion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request: what it asks never changes, and it closes once. */
@Entity
@Table(schema = "approval", name = "request")
public class ApprovalRequest {

    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID orgId;

    @Column(name = "subject_type", updatable = false)
    private String subjectType;

    @Column(name = "subject_id", updatable = false)
    private UUID subjectId;

    @Column(name = "subject_version", updatable = false)
    private long subjectVersion;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String diff;

    @Column(updatable = false)
    private @Nullable BigDecimal amount;

    @Column(updatable = false)
    private @Nullable String currency;

    @Column(name = "author_id", updatable = false)
    private UUID authorId;

    @Column(name = "unit_id", updatable = false)
    private @Nullable UUID unitId;

    @Column(name = "party_id", updatable = false)
    private @Nullable UUID partyId;

    @Column(name = "rule_id", updatable = false)
    private UUID ruleId;

    @Column(name = "rule_reason", updatable = false)
    private String ruleReason;

    @Enumerated(EnumType.STRING)
    private ApprovalStatus status;

    @Column(name = "submitted_at", updatable = false)
    private OffsetDateTime submittedAt;

    @Column(name = "expires_at", updatable = false)
    private @Nullable OffsetDateTime expiresAt;

    @Column(name = "closed_at")
    private @Nullable OffsetDateTime closedAt;

    @Column(name = "closed_by")
    private @Nullable UUID closedBy;

    @Column(name = "closing_note")
    private @Nullable String closingNote;

    @Version
    private long version;

    // Rows are written by ApprovalRepository.add, because an array of uuid is no type of this mapping.
    @SuppressWarnings("NullAway.Init")
    protected ApprovalRequest() {}

    /** @throws ApprovalClosed unless it still waits */
    public void requirePending() {
        if (status != ApprovalStatus.PENDING) {
            throw new ApprovalClosed(title, status);
        }
    }

    /** @throws StaleVersion when another version is asked about than the one that was looked at */
    public void requireSubjectVersion(long expected) {
        if (subjectVersion != expected) {
            throw new StaleVersion(title, expected, subjectVersion);
        }
    }

    /** Closes it. @throws ApprovalClosed when it was closed before */
    public void close(ApprovalStatus outcome, @Nullable UUID by, @Nullable String note, OffsetDateTime now) {
        requirePending();
        status = outcome;
        closedBy = by;
        closingNote = note;
        closedAt = now;
    }

    /** What somebody must answer for to decide a step of it. */
    public Need need(Demands demands) {
        return new Need(
                demands.permission(),
                demands.limitApplies() ? amount() : null,
                demands.sameUnit() ? unitId : null,
                documentDate(),
                author(),
                partyId,
                false);
    }

    public ApprovalRequestId id() {
        return new ApprovalRequestId(id);
    }

    public String subjectType() {
        return subjectType;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public long subjectVersion() {
        return subjectVersion;
    }

    public String title() {
        return title;
    }

    public UserId author() {
        return new UserId(authorId);
    }

    public ApprovalStatus status() {
        return status;
    }

    public UUID organisation() {
        return orgId;
    }

    /** The difference, as it is hashed. */
    public String diff() {
        return diff;
    }

    /** The rule that chose the steps, and in English why it did. */
    public UUID rule() {
        return ruleId;
    }

    public String ruleReason() {
        return ruleReason;
    }

    public @Nullable Money amount() {
        return amount == null || currency == null ? null : Money.of(amount, currency);
    }

    /** What to change, where it was sent back. */
    public Optional<String> returnedWith() {
        return status == ApprovalStatus.RETURNED ? Optional.ofNullable(closingNote) : Optional.empty();
    }

    public LocalDate documentDate() {
        return BusinessDay.of(submittedAt);
    }

    public boolean isDue(OffsetDateTime now) {
        return status == ApprovalStatus.PENDING && expiresAt != null && !expiresAt.isAfter(now);
    }
}
