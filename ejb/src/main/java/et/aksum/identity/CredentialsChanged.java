package et.aksum.identity;

/**
 * Something by which a person proves who he is has changed; told in the transaction of the change. Whoever keeps sessions ends
 * those that the change is meant to end: all but the one that made it.
 */
public record CredentialsChanged(UserId user, Change change) {
    /** What has changed. */
    public enum Change {
        PASSWORD_CHANGED(true),
        PASSWORD_RESET(true),
        AUTHENTICATOR_TIED(true),
        PASSKEY_ADDED(true),
        PASSKEY_REMOVED(true),
        RECOVERY_CODES_MADE(true),
        RECOVERY_CODE_USED(false),
        FACTORS_REPLACED(true);

        private final boolean endsSessions;

        Change(boolean endsSessions) {
            this.endsSessions = endsSessions;
        }

        /** Whether every other session of the person ends. */
        public boolean endsOtherSessions() {
            return endsSessions;
        }
    }
}
