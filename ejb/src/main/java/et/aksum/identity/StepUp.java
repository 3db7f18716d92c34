package et.aksum.identity;

import et.aksum.identity.Passkeys.PasskeyAnswer;
import et.aksum.identity.domain.SecondFactor;
import et.aksum.identity.domain.TokenRepository;
import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Proves the second factor again, for actions that need it fresh: at most five minutes old. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StepUp {
    /** How long a proven second factor counts as fresh. */
    public static final Duration FRESH = Duration.ofMinutes(5);

    @Inject
    SecondFactor secondFactor;

    @Inject
    TokenRepository tokens;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    /**
     * The bound caller with a fresh factor. For a token it is kept with the token; a session keeps the returned caller.
     *
     * @throws Refused when the code is wrong, too old or used before
     * @throws TooManyAttempts after five wrong codes in five minutes
     */
    @Unguarded("Adds no permission; every signed-in person may prove who he is.")
    public Caller confirm(String totpCode) {
        return proven(() -> secondFactor.prove(totpCode, "step-up"));
    }

    /** The same by one of the caller's passkeys. @throws Refused when it is not his, or did not sign what was asked */
    @Unguarded("Adds no permission; every signed-in person may prove who he is.")
    public Caller confirmByPasskey(PasskeyAnswer answer) {
        return proven(() -> secondFactor.proveByPasskey(answer, "step-up"));
    }

    private Caller proven(BooleanSupplier proof) {
        Caller caller = TenantContext.require();
        if (!caller.level().isSignedIn() || !proof.getAsBoolean()) {
            throw new Refused();
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        UUID token = caller.tokenId();
        if (token != null) {
            transaction.call(() -> {
                tokens.get(token, caller.requireUser()).secondFactorProven(now);
                return token;
            });
        }
        return caller.withSecondFactor(now);
    }

    /** The action needs a second factor proven within the last five minutes. */
    public static final class Required extends BusinessException {
        public Required() {
            super(
                    ProblemKind.FORBIDDEN,
                    "step-up-required",
                    "This needs a fresh code from your authenticator (not older than five minutes).");
        }
    }

    /** The code was wrong, too old, or used before. */
    public static final class Refused extends BusinessException {
        public Refused() {
            super(
                    ProblemKind.FORBIDDEN,
                    "step-up-refused",
                    "The code was not accepted. Wait for the next code of your authenticator and enter that one.");
        }
    }
}
