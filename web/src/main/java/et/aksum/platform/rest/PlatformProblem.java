package et.aksum.platform.rest;

/**
 * What the web layer itself refuses, before or after any business rule is asked.
 *
 * <p>Each has a page {@code docs/problems/<slug>.md} and a message key {@code problem.<slug>}; a test compares them.
 */
public enum PlatformProblem {
    MALFORMED_JSON(400),
    UNKNOWN_FIELD(400),
    INVALID_VALUE(400),
    MISSING_BODY(400),
    MISSING_PART(400),
    INVALID_PARAMETER(400),
    REPEATED_PARAMETER(400),
    UNKNOWN_PARAMETER(400),
    INVALID_CURSOR(400),
    INVALID_IDEMPOTENCY_KEY(400),
    BAD_REQUEST(400),
    AUTHENTICATION_REQUIRED(401),
    CROSS_SITE_REQUEST(403),
    FORBIDDEN(403),
    TLS_REQUIRED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    TAKEN_MEANWHILE(409),
    STALE_VERSION(412),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    MISDIRECTED_REQUEST(421),
    PRECONDITION_REQUIRED(428),
    UNEXPECTED_ERROR(500),
    SERVICE_UNAVAILABLE(503);

    private final int status;

    PlatformProblem(int status) {
        this.status = status;
    }

    /** The HTTP status it is answered with. */
    public int status() {
        return status;
    }

    /** The last part of the problem's {@code type}, for example {@code malformed-json}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The problem that says what a bare HTTP status says; an unknown 4xx is {@link #BAD_REQUEST}. */
    static PlatformProblem ofStatus(int status) {
        return switch (status) {
            case 401 -> AUTHENTICATION_REQUIRED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 412 -> STALE_VERSION;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 428 -> PRECONDITION_REQUIRED;
            case 503 -> SERVICE_UNAVAILABLE;
            default -> status >= 500 ? UNEXPECTED_ERROR : BAD_REQUEST;
        };
    }
}
