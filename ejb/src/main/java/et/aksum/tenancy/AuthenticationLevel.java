package et.aksum.tenancy;

/**
 * How well the caller is known at this moment. PASSWORD is half signed in and may do nothing but give the second factor. TOKEN is
 * known by a bearer secret alone, an API token or the cookie of a session: no second factor counts at this moment, because the proof
 * has aged (SECOND_FACTOR falls back to it) or because none was asked of him at all.
 */
public enum AuthenticationLevel {
    ANONYMOUS,
    PASSWORD,
    TOKEN,
    SECOND_FACTOR,
    SYSTEM;

    /** Whether this level may use any guarded use case at all. */
    public boolean isSignedIn() {
        return this == TOKEN || this == SECOND_FACTOR;
    }
}
