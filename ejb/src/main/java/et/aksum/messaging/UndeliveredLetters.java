package et.aksum.messaging;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.messaging.domain.LetterQueued;
import et.aksum.messaging.domain.LetterSearch;
import et.aksum.messaging.domain.LetterStore;
import et.aksum.shared.BusinessException;
import et.aksum.shared.Permission;
import et.aksum.shared.ProblemKind;
import et.aksum.shared.RequiresPermission;
import et.aksum.tenancy.Paced;
import et.aksum.tenancy.Paced.Kind;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of letters: those that wait, were sent, were given up, and why; never what they say. */
@Stateless
public class UndeliveredLetters {
    @Inject
    LetterStore store;

    @Inject
    LetterSearch search;

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

    /** What a letter has come to. WITHDRAWN: its addressee took back the consent it needed, so it never left. */
    public enum LetterState {
        QUEUED,
        SENT,
        DEAD,
        WITHDRAWN
    }

    /** Which letters to list. @param text part of an address or of the name of a text; null for all @param state null for all */
    public record LetterFilter(@Nullable String text, @Nullable LetterState state) {}

    /**
     * Any letter of the last months.
     *
     * @param purpose what its addressee must agree to; null where none is needed
     * @param nextAttemptAt null unless it waits
     * @param doneAt when it was sent, given up or withdrawn; null while it waits
     */
    public record OutboxRow(
            UUID id,
            String to,
            String template,
            String language,
            LetterState state,
            @Nullable String purpose,
            int attempts,
            @Nullable String lastError,
            OffsetDateTime queuedAt,
            @Nullable OffsetDateTime nextAttemptAt,
            @Nullable OffsetDateTime doneAt) {}

    /** Letters of the filter, the newest first; at most 200. */
    @RequiresPermission(Permission.MESSAGING_LETTER_MANAGE)
    @Paced(Kind.SEARCH)
    public List<OutboxRow> find(LetterFilter filter) {
        return search.find(filter, 200);
    }

    /** How many letters of the filter's text there are of each state; none is absent. */
    @RequiresPermission(Permission.MESSAGING_LETTER_MANAGE)
    public Map<LetterState, Long> counts(@Nullable String text) {
        return search.counts(text);
    }

    /** Those given up first, then those that have waited longest; at most 200. */
    @RequiresPermission(Permission.MESSAGING_LETTER_MANAGE)
    public List<LetterRow> all() {
        return search.undelivered(200);
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
