package et.aksum.messaging;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.messaging.domain.LetterQueued;
import et.aksum.messaging.domain.LetterStore;
import et.aksum.shared.BusinessException;
import et.aksum.shared.Permission;
import et.aksum.shared.ProblemKind;
import et.aksum.shared.RequiresPermission;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Letters that nobody has taken yet, and those that were given up, with the reason; never what they say. */
@Stateless
public class UndeliveredLetters {
    @Inject
    LetterStore store;

    @Inject
    AuditTrail trail;

    @Inject
    Event<LetterQueued> queued;

    @Inject
    Clock clock;

    /**
     * A letter that has not arrived.
     *
     * @param state QUEUED, or DEAD when it was given up
     * @param nextAttemptAt null when it was given up
     */
    public record LetterRow(
            UUID id,
            String to,
            String template,
            String state,
            int attempts,
            @Nullable String lastError,
            OffsetDateTime queuedAt,
            @Nullable OffsetDateTime nextAttemptAt) {}

    /** Those given up first, then those that have waited longest; at most 200. */
    @RequiresPermission(Permission.MESSAGING_LETTER_MANAGE)
    public List<LetterRow> all() {
        return store.undelivered(200);
    }

    /** Sends a letter again that was given up. @throws LetterNotFound when there is none */
    @RequiresPermission(Permission.MESSAGING_LETTER_MANAGE)
    public void sendAgain(UUID id) {
        if (!store.revive(id, OffsetDateTime.now(clock))) {
            throw new LetterNotFound();
        }
        trail.record(new AuditEvent("letter.sent-again", "letter", id.toString()));
        queued.fire(new LetterQueued(TenantContext.require().organisation()));
    }

    /** No letter of this id was given up. */
    public static final class LetterNotFound extends BusinessException {
        LetterNotFound() {
            super(ProblemKind.NOT_FOUND, "letter-not-found", "No letter of this id was given up.");
        }
    }
}
