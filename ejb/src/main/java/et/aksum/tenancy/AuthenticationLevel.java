package et.aksum.tenancy;

/** How well the caller is known. A level of PASSWORD is half signed in and may do nothing but give the second factor. */
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
