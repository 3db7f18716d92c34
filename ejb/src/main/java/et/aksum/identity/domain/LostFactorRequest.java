package et.aksum.identity.domain;

import et.aksum.identity.LostFactor;
import et.aksum.identity.LostFactor.State;
import et.aksum.identity.UserId;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.PlainText;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody lost every second factor: asked for, confirmed by another person, ripe after a delay, used once. */
@Entity
@Table(schema = "identity", name = "lost_factor")
public class LostFactorRequest {
    private static final int LONGEST = 1_000;
    private static final int SHORTEST_REASON = 10;

    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "user_id")
    private UUID user;

    @Enumerated(EnumType.STRING)
    private State state;

    private String words;

    @Column(name = "cancel_hash")
    private byte[] cancelHash;

    @Column(name = "requested_at")
    private OffsetDateTime requestedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable OffsetDateTime decidedAt;

    @Column(name = "decision_reason")
    private @Nullable String decisionReason;

    @Column(name = "ready_at")
    private @Nullable OffsetDateTime readyAt;

    @Column(name = "closes_at")
    private @Nullable OffsetDateTime closesAt;

    @Column(name = "ended_at")
    private @Nullable OffsetDateTime endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected LostFactorRequest() {}

    public LostFactorRequest(
            OrganisationId organisation, UserId user, String words, byte[] cancelHash, OffsetDateTime now) {
        this.id = Uuid7.next();
        this.organisation = organisation.value();
        this.user = user.value();
        this.state = State.REQUESTED;
        String given = PlainText.optionalLines("words", LONGEST, words);
        if (given == null) {
            throw new InvalidInput("words", "Say what happened.");
        }
        this.words = given;
        this.cancelHash = cancelHash.clone();
        this.requestedAt = now;
    }

    /** Another person vouches for him. @param delay how long the owner may still stop it @param open how long it may be used then */
    public void confirm(UserId by, String reason, OffsetDateTime now, Duration delay, Duration open) {
        decide(by, reason, now);
        state = State.CONFIRMED;
        readyAt = now.plus(delay);
        closesAt = now.plus(delay).plus(open);
    }

    public void refuse(UserId by, String reason, OffsetDateTime now) {
        decide(by, reason, now);
        state = State.REFUSED;
    }

    private void decide(UserId by, String reason, OffsetDateTime now) {
        if (by.value().equals(user)) {
            throw new LostFactor.OwnRequest();
        }
        if (state != State.REQUESTED) {
            throw new LostFactor.NotFound();
        }
        String given = PlainText.optionalLines("reason", LONGEST, reason);
        if (given == null || given.length() < SHORTEST_REASON) {
            throw new InvalidInput(
                    "reason",
                    "Say in at least %d characters how you recognised the person.".formatted(SHORTEST_REASON));
        }
        decidedBy = by.value();
        decidedAt = now;
        decisionReason = given;
    }

    /** The owner says it was not he, or found his authenticator. */
    public void cancel(OffsetDateTime now) {
        if (state != State.REQUESTED && state != State.CONFIRMED) {
            throw new LostFactor.NotFound();
        }
        state = State.CANCELLED;
        endedAt = now;
    }

    /** A new factor was tied: the request is used up. @throws LostFactor.NotRipe before the delay is over, or when it took too long */
    public void complete(OffsetDateTime now) {
        if (!isRipe(now)) {
            throw new LostFactor.NotRipe();
        }
        state = State.COMPLETED;
        endedAt = now;
    }

    /** Whether a new factor may be tied now. */
    public boolean isRipe(OffsetDateTime now) {
        return state == State.CONFIRMED
                && readyAt != null
                && closesAt != null
                && !now.isBefore(readyAt)
                && now.isBefore(closesAt);
    }

    /** Whether nobody came back for it in time: such a request makes room for another. */
    public boolean isOverdue(OffsetDateTime now) {
        return closesAt != null && !now.isBefore(closesAt);
    }

    public UUID id() {
        return id;
    }

    public UserId user() {
        return new UserId(user);
    }

    public LostFactor.LostFactorRow asRow(String name, OffsetDateTime now) {
        return new LostFactor.LostFactorRow(id, user, name, words, state, requestedAt, readyAt, isRipe(now));
    }

    public @Nullable OffsetDateTime readyAt() {
        return readyAt;
    }
}
