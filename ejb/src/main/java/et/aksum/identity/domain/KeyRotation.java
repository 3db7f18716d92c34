package et.aksum.identity.domain;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.shared.ApplicationSecret;
import et.aksum.tenancy.OwnTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * Seals authenticator secrets anew that an older key sealed, some at a time, until the key of before is needed no more. A person
 * who changes his authenticator meanwhile wins: only what was read is replaced.
 */
@ApplicationScoped
public class KeyRotation {
    private static final System.Logger LOG = System.getLogger(KeyRotation.class.getName());
    private static final int AT_ONCE = 200;

    @Inject
    UserRepository users;

    @Inject
    TotpVault vault;

    @Inject
    ApplicationSecret secret;

    @Inject
    AuditTrail audit;

    @Inject
    OwnTransaction transaction;

    /**
     * What was done for one organisation.
     *
     * @param resealed secrets that the key of now seals
     * @param unreadable secrets under a key that is not configured; their owners cannot give a code
     */
    public record Outcome(int resealed, int unreadable) {}

    /** Works for the bound organisation. Each portion is a transaction of its own; a crash in between loses nothing. */
    public Outcome run() {
        int resealed = 0;
        Portion portion;
        do {
            portion = transaction.call(this::portion);
            resealed += portion.resealed();
        } while (portion.resealed() > 0 && portion.more());
        int done = resealed;
        if (done > 0) {
            transaction.call(() -> {
                audit.record(
                        new AuditEvent("authenticator-keys.rotated", "key", secret.keyId(), Map.of("resealed", done)));
                return done;
            });
        }
        return new Outcome(done, portion.unreadable());
    }

    private record Portion(int resealed, int unreadable, boolean more) {}

    private Portion portion() {
        List<AppUser> found = users.sealedOtherwise(secret.keyId(), AT_ONCE);
        int resealed = 0;
        int unreadable = 0;
        for (AppUser user : found) {
            byte[] kept = user.encryptedTotpSecret();
            if (kept == null) {
                continue;
            }
            try {
                TotpVault.Sealed anew = vault.encrypt(user.id(), vault.decrypt(user.id(), kept));
                resealed += users.reseal(user.id(), kept, anew) ? 1 : 0;
            } catch (IllegalStateException otherKey) {
                unreadable++;
                LOG.log(
                        System.Logger.Level.WARNING,
                        "event=authenticator-unreadable user={0} (sealed under a key that is not configured)",
                        user.id().value());
            }
        }
        return new Portion(resealed, unreadable, found.size() == AT_ONCE);
    }
}
