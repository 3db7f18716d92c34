package et.aksum.procurement.domain;

import et.aksum.procurement.OrderRefusal.SelfApprovalRejected;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who put a hand to an order. Whoever drafted, last revised or submitted it does not decide it. */
@Embeddable
public class Signatures {
    @Column(name = "drafted_by", updatable = false)
    private @Nullable UUID draftedBy;

    @Column(name = "revised_by")
    private @Nullable UUID revisedBy;

    @Column(name = "submitted_by")
    private @Nullable UUID submittedBy;

    @Column(name = "submitted_at")
    private @Nullable OffsetDateTime submittedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable OffsetDateTime decidedAt;

    @Column(name = "cancelled_by")
    private @Nullable UUID cancelledBy;

    @Column(name = "cancelled_at")
    private @Nullable OffsetDateTime cancelledAt;

    @Column(name = "cancel_reason")
    private @Nullable String cancelReason;

    protected Signatures() {}

    Signatures(UUID draftedBy) {
        this.draftedBy = draftedBy;
    }

    void revised(UUID reviser) {
        revisedBy = reviser;
    }

    void submitted(UUID submitter, OffsetDateTime now) {
        submittedBy = submitter;
        submittedAt = now;
    }

    Optional<UUID> submitter() {
        return Optional.ofNullable(submittedBy);
    }

    void decided(UUID approver, OffsetDateTime now) {
        decidedBy = approver;
        decidedAt = now;
    }

    void cancelled(UUID user, String reason, OffsetDateTime now) {
        cancelledBy = user;
        cancelledAt = now;
        cancelReason = reason;
    }

    /** @throws SelfApprovalRejected */
    void requireOtherThan(UUID approver, String number) {
        if (approver.equals(draftedBy) || approver.equals(revisedBy) || approver.equals(submittedBy)) {
            throw new SelfApprovalRejected(number);
        }
    }
}
