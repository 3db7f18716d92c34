package et.aksum.identity.domain;

import et.aksum.identity.Sessions.EndReason;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may change about that by which a person proves who he is, and why every other session of his ends with it. */
public enum CredentialChange {
    PASSWORD_CHANGED(EndReason.PASSWORD_CHANGED),
    PASSWORD_RESET(EndReason.PASSWORD_CHANGED),
    AUTHENTICATOR_TIED(EndReason.FACTOR_CHANGED),
    AUTHENTICATOR_REMOVED(EndReason.FACTOR_CHANGED),
    PASSKEY_ADDED(EndReason.FACTOR_CHANGED),
    PASSKEY_REMOVED(EndReason.FACTOR_CHANGED),
    RECOVERY_CODES_MADE(EndReason.FACTOR_CHANGED),
    /** Ends nothing: it opened the session it was spent for. */
    RECOVERY_CODE_USED(null),
    FACTORS_REPLACED(EndReason.FACTOR_CHANGED),
    /** Ends nothing: what he proves himself by is as before. */
    PROVIDER_LINKED(null);

    private final @Nullable EndReason ends;

    CredentialChange(@Nullable EndReason ends) {
        this.ends = ends;
    }

    /** Why the other sessions end; empty when they go on. */
    public Optional<EndReason> endsOtherSessions() {
        return Optional.ofNullable(ends);
    }
}
