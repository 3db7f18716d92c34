package et.aksum.identity.domain;

import et.aksum.messaging.Letter;
import et.aksum.messaging.Outbox;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the owner what changed about his proofs, for he is the one who knows whether it was he, and ends his other sessions. */
@ApplicationScoped
public class CredentialNotices {
    private static final String MINUTE = "d MMMM yyyy, HH:mm 'UTC'";

    @Inject
    OrganisationRepository organisations;

    @Inject
    Outbox outbox;

    @Inject
    SessionRows sessions;

    @Inject
    Clock clock;

    /** Writes to the owner, and ends what the change ends of his sessions: all but the one that made it. In the caller's transaction. */
    public void changed(AppUser owner, CredentialChange change, Map<String, String> values) {
        write(owner, "credentials-" + change.name().toLowerCase(Locale.ROOT).replace('_', '-'), values);
        change.endsOtherSessions()
                .ifPresent(
                        reason -> sessions.endOthers(ownSession(owner), owner.id(), reason, OffsetDateTime.now(clock)));
    }

    private static @Nullable UUID ownSession(AppUser owner) {
        return TenantContext.current()
                .filter(caller -> owner.id().value().equals(caller.userId()))
                .map(Caller::sessionId)
                .orElse(null);
    }

    /** Writes to the owner in his language; name, organisation, time and address need not be given. */
    public void write(AppUser owner, String template, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("name", owner.displayName());
        all.put("organisation", organisations.get(owner.organisation()).name());
        all.put(
                "time",
                DateTimeFormatter.ofPattern(MINUTE, owner.language())
                        .format(OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC)));
        all.put("address", TenantContext.current().map(Caller::address).orElse("–"));
        outbox.send(new Letter(owner.email(), template, owner.language(), all));
    }
}
