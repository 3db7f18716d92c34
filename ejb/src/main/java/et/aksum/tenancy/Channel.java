package et.aksum.tenancy;

/** The way by which a call came in. */
public enum Channel {
    PORTAL,
    API,
    TELEGRAM,
    SYSTEM
}
