package et.aksum.identity.domain;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.UserId;
import et.aksum.shared.InvalidInput;
import et.aksum.tenancy.OwnTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Asks somebody in his open session for his password again: a wrong one is counted, and on record. */
@ApplicationScoped
public class OwnPassword {
    @Inject
    UserRepository users;

    @Inject
    PasswordHashing passwords;

    @Inject
    AttemptLimits limits;

    @Inject
    AuditTrail audit;

    @Inject
    OwnTransaction transaction;

    /**
     * Outside of a transaction, because a password is hashed.
     *
     * @param refusal the action on record when it is wrong
     * @throws InvalidInput when it is not the person's
     * @throws et.aksum.identity.TooManyAttempts when too many were wrong lately
     */
    public void require(UserId id, @Nullable String given, String refusal) {
        String limit = "password|" + id.value();
        limits.code(limit);
        String kept = transaction.call(() -> users.get(id).passwordHash());
        if (!passwords.matches(given == null ? "" : given, kept)) {
            transaction.call(() -> {
                audit.record(new AuditEvent(refusal, "user", id.value().toString()));
                return id;
            });
            throw new InvalidInput("currentPassword", "This is not your current password.");
        }
        limits.codeSucceeded(limit);
    }
}
