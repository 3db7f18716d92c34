package et.aksum.messaging;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.messaging.domain.LetterStore;
import et.aksum.shared.Unguarded;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The steps by which a letter of the bound organisation leaves: claimed in one transaction, carried outside of any, and ended or postponed in
 * another. A node that dies in between leaves a lease that runs out; then the letter may arrive twice, under one message id.
 */
@Stateless
public class LetterDelivery {
    /** Longer than the time limits of one attempt together. */
    static final Duration LEASE = Duration.ofMinutes(10);

    /** With the waits between them, two days. */
    static final int MOST_ATTEMPTS = 20;

    private static final Duration LONGEST_WAIT = Duration.ofHours(3);
    private static final int LONGEST_REASON = 500;

    @Inject
    LetterStore store;

    @Inject
    @Any
    Instance<ReceivingConsent> consent;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * A letter on its way.
     *
     * @param attempt which attempt this is, from 1
     * @param purpose of a letter that needs consent, null for all others
     */
    public record Envelope(
            UUID id,
            String to,
            String language,
            String subject,
            String body,
            int attempt,
            @Nullable String purpose,
            @Nullable Addressee addressee) {
        @Override
        public String toString() {
            return "Envelope[id=%s, attempt=%d]".formatted(id, attempt);
        }
    }

    /** The next letter to carry, claimed for this node; an offer whose addressee agrees no longer is withdrawn instead. */
    @Unguarded("Called by the delivery job, for letters that guarded use cases queued.")
    public Optional<Envelope> claim() {
        while (true) {
            OffsetDateTime now = OffsetDateTime.now(clock);
            Optional<Envelope> claimed = store.claim(now, now.plus(LEASE));
            if (claimed.isEmpty() || mayLeave(claimed.get())) {
                return claimed;
            }
            store.end(claimed.get().id(), "WITHDRAWN", now);
        }
    }

    @Unguarded("Called by the delivery job.")
    public void delivered(Envelope letter) {
        store.end(letter.id(), "SENT", OffsetDateTime.now(clock));
    }

    /**
     * Tries again later, or gives up.
     *
     * @param reason for operators; must not repeat the letter
     * @param forGood whether the mail server says that trying again is useless
     */
    @Unguarded("Called by the delivery job.")
    public void failed(Envelope letter, String reason, boolean forGood) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String kept = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        if (forGood || letter.attempt() >= MOST_ATTEMPTS) {
            store.bury(letter.id(), kept, now);
            trail.record(new AuditEvent(
                    "letter.undeliverable", "letter", letter.id().toString(), Map.of("attempts", letter.attempt())));
        } else {
            store.postpone(letter.id(), kept, now.plus(waitAfter(letter.attempt())));
        }
    }

    /** Since when the oldest letter has waited. */
    @Unguarded("Called by the delivery job; tells a time.")
    public Optional<OffsetDateTime> oldestWaiting() {
        return store.oldestWaiting();
    }

    static Duration waitAfter(int attempt) {
        Duration doubled = Duration.ofSeconds(30).multipliedBy(1L << Math.min(attempt - 1, 10));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    private boolean mayLeave(Envelope letter) {
        String purpose = letter.purpose();
        Addressee addressee = letter.addressee();
        return purpose == null
                || addressee == null
                || consent.stream().anyMatch(asked -> asked.holds(addressee, purpose));
    }
}
