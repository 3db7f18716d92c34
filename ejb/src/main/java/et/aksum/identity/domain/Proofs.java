package et.aksum.identity.domain;

import et.aksum.shared.Uuid7;
import et.aksum.tenancy.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Second factors proven anew, each bound to one session or token, for actions that need a proof of their own. */
@ApplicationScoped
public class Proofs {
    /** How long a proof waits for its action: the next request of whoever proved it. */
    public static final Duration WAITS = Duration.ofMinutes(2);

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    /** Keeps a proof; one that waited unspent is worth nothing from now on. A caller without session or token keeps none. */
    public void add(Caller caller, OffsetDateTime now) {
        if (caller.sessionId() == null && caller.tokenId() == null) {
            return;
        }
        spend(caller, "another proof", now);
        em.createNativeQuery(
                        """
                        insert into identity.step_up_proof (org_id, id, user_id, session_id, token_id, proven_at)
                        values (?1, ?2, ?3, cast(?4 as uuid), cast(?5 as uuid), ?6)""")
                .setParameter(1, caller.organisation().value())
                .setParameter(2, Uuid7.next())
                .setParameter(3, caller.requireUser())
                .setParameter(4, text(caller.sessionId()))
                .setParameter(5, text(caller.tokenId()))
                .setParameter(6, now)
                .executeUpdate();
    }

    /**
     * Spends the caller's proof on an action. False when there is none: never given, too old, or spent by another action. Of two
     * at once the second waits for the first, and finds it spent unless the first was rolled back.
     */
    public boolean spend(Caller caller, String action, OffsetDateTime now) {
        return em.createNativeQuery(
                                """
                                update identity.step_up_proof set spent_at = ?1, spent_on = ?2
                                where user_id = ?3 and spent_at is null and proven_at > ?4 and proven_at <= ?1
                                  and (session_id = cast(?5 as uuid) or token_id = cast(?6 as uuid))""")
                        .setParameter(1, now)
                        .setParameter(2, action)
                        .setParameter(3, caller.requireUser())
                        .setParameter(4, now.minus(WAITS))
                        .setParameter(5, caller.tokenId() == null ? text(caller.sessionId()) : null)
                        .setParameter(6, text(caller.tokenId()))
                        .executeUpdate()
                > 0;
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
