package et.aksum.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import et.aksum.identity.ApiTokens;
import et.aksum.identity.StepUp;
import et.aksum.identity.TooManyAttempts;
import et.aksum.shared.BusinessException;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.StaleVersion;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.TooFast;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever was thrown into a {@link Problem} and the headers that belong to it; the one place where HTTP statuses
 * are chosen. Errors nobody foresaw are logged with an id and show only that id.
 */
public final class ProblemTranslation {
    private static final Logger LOG = System.getLogger(ProblemTranslation.class.getName());
    private static final String WWW_AUTHENTICATE = "WWW-Authenticate";
    /** Where a second factor is proven anew. */
    private static final String STEP_UP = "/api/v1/step-up";

    private static final int DEEPEST_CAUSE = 12;
    /** How the pool (IJ…) and the driver say that there is no connection. */
    private static final List<String> OUTAGES = List.of(
            "IJ000453",
            "IJ000655",
            "IJ031084",
            "Connection to ",
            "connection attempt failed",
            "I/O error occurred while sending to the backend",
            "connection has been closed",
            "terminating connection",
            "too many clients already",
            "the database system is");

    private ProblemTranslation() {}

    /** A problem with the response headers it needs, for example {@code Retry-After}. */
    public record Translated(Problem problem, Map<String, String> headers) {}

    /**
     * Puts what was thrown into words. The causes are searched too, because containers wrap what a use case throws.
     *
     * @param thrown what was thrown
     * @param instance the path asked for
     */
    public static Translated of(Throwable thrown, String instance) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
            Translated known = known(cause, instance);
            if (known != null) {
                return known;
            }
        }
        return unforeseen(thrown, instance);
    }

    private static @Nullable Translated known(Throwable thrown, String instance) {
        if (thrown instanceof BusinessException refused) {
            return business(refused, instance);
        }
        if (thrown instanceof ApiRefusal refused) {
            return platform(refused.problem(), refused.detail(), instance, refused.field());
        }
        if (thrown instanceof JsonProcessingException json) {
            return known(JsonRefusal.of(json), instance);
        }
        if (isA("jakarta.persistence.OptimisticLockException", thrown)) {
            return platform(
                    PlatformProblem.STALE_VERSION,
                    "Somebody else changed it meanwhile; read it again.",
                    instance,
                    null);
        }
        // Undertow's own limit; its class is not visible to applications.
        if (thrown.getClass().getSimpleName().equals("RequestTooBigException")) {
            return platform(PlatformProblem.BODY_TOO_LARGE, "The body is larger than accepted here.", instance, null);
        }
        if (thrown instanceof ConstraintViolationException violated) {
            return violated(violated, instance);
        }
        if (isTakenMeanwhile(thrown)) {
            return platform(
                    PlatformProblem.TAKEN_MEANWHILE,
                    "Somebody else did the same at this moment; look what is there now.",
                    instance,
                    null);
        }
        if (isOutage(thrown)) {
            LOG.log(Level.WARNING, "The database cannot be used now: {0}", thrown.getMessage());
            return platform(
                    PlatformProblem.SERVICE_UNAVAILABLE,
                    "The database cannot be reached now; try again.",
                    instance,
                    null);
        }
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return bare(web, instance);
        }
        return null;
    }

    private static Translated business(BusinessException refused, String instance) {
        int status =
                switch (refused.kind()) {
                    case NOT_FOUND -> 404;
                    case FORBIDDEN -> 403;
                    case CONFLICT -> 409;
                    case RULE_VIOLATED -> 422;
                };
        Map<String, String> headers = new LinkedHashMap<>();
        String field = null;
        if (refused instanceof StaleVersion) {
            status = 412;
        } else if (refused instanceof TooManyAttempts attempts) {
            status = 429;
            headers.put("Retry-After", String.valueOf(attempts.retryAfterSeconds()));
        } else if (refused instanceof TooFast tooFast) {
            status = 429;
            headers.put("Retry-After", String.valueOf(tooFast.retryAfterSeconds()));
        } else if (refused instanceof ApiTokens.Refused) {
            status = 401;
            headers.put(WWW_AUTHENTICATE, "Bearer realm=\"aksum\", error=\"invalid_token\"");
        } else if (refused instanceof StepUp.Required stepUp) {
            return stepUp(stepUp, instance);
        } else if (refused instanceof InvalidInput invalid) {
            field = invalid.field();
        }
        String detail = String.valueOf(refused.getMessage());
        return new Translated(Problem.of(refused.slug(), status, detail, instance, field, null), headers);
    }

    /** RFC 9470: the token is good; the authentication behind it is too weak or too old for this. */
    private static Translated stepUp(StepUp.Required refused, String instance) {
        String level = refused.needed().level().reference();
        long age = refused.needed().age().toSeconds();
        String detail = String.valueOf(refused.getMessage());
        Problem problem = Problem.of(refused.slug(), 401, detail, instance, null, null)
                .asking(new Problem.StepUp(level, age, STEP_UP));
        String challenge = "Bearer realm=\"aksum\", error=\"insufficient_user_authentication\","
                + " error_description=\"Send a fresh TOTP code to POST %s\", acr_values=\"%s\", max_age=\"%d\"";
        return new Translated(problem, Map.of(WWW_AUTHENTICATE, challenge.formatted(STEP_UP, level, age)));
    }

    private static Translated platform(
            PlatformProblem problem, String detail, String instance, @Nullable String field) {
        Map<String, String> headers =
                switch (problem) {
                    case AUTHENTICATION_REQUIRED -> Map.of(WWW_AUTHENTICATE, "Bearer realm=\"aksum\"");
                    case SERVICE_UNAVAILABLE -> Map.of("Retry-After", "5");
                    default -> Map.of();
                };
        return new Translated(Problem.of(problem.slug(), problem.status(), detail, instance, field, null), headers);
    }

    private static Translated violated(ConstraintViolationException violated, String instance) {
        return violated.getConstraintViolations().stream()
                .findFirst()
                .map(first -> platform(
                        PlatformProblem.INVALID_VALUE,
                        first.getMessage(),
                        instance,
                        first.getPropertyPath().toString()))
                .orElseGet(() -> platform(PlatformProblem.INVALID_VALUE, "A value is not valid.", instance, null));
    }

    private static Translated bare(WebApplicationException web, String instance) {
        int status = web.getResponse().getStatus();
        PlatformProblem problem = PlatformProblem.ofStatus(status);
        String detail =
                switch (problem) {
                    case NOT_FOUND -> "There is nothing at this address.";
                    case METHOD_NOT_ALLOWED -> "This method is not offered here; see the Allow header.";
                    case NOT_ACCEPTABLE -> "None of the accepted media types is offered here.";
                    case UNSUPPORTED_MEDIA_TYPE -> "This content type is not read here.";
                    default -> "The request cannot be understood.";
                };
        Map<String, String> headers = new LinkedHashMap<>();
        String allow = web.getResponse().getHeaderString("Allow");
        if (allow != null) {
            headers.put("Allow", allow);
        }
        return new Translated(Problem.of(problem.slug(), problem.status(), detail, instance, null, null), headers);
    }

    private static Translated unforeseen(Throwable thrown, String instance) {
        String errorId = Uuid7.next().toString();
        LOG.log(Level.ERROR, "Unexpected error " + errorId, thrown);
        PlatformProblem problem = PlatformProblem.UNEXPECTED_ERROR;
        String detail = "Something went wrong that nobody foresaw; the operator finds it in the log by its id.";
        return new Translated(Problem.of(problem.slug(), problem.status(), detail, instance, null, errorId), Map.of());
    }

    // The web layer may not know the classes of databases, only their names.
    private static boolean isA(String className, Throwable thrown) {
        for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(className)) {
                return true;
            }
        }
        return false;
    }

    // Two looked, found a name free, and both took it: the constraint decides when they commit.
    private static boolean isTakenMeanwhile(Throwable thrown) {
        return isA("java.sql.SQLException", thrown)
                && String.valueOf(thrown.getMessage()).contains("duplicate key value violates unique constraint");
    }

    private static boolean isOutage(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        return isA("java.sql.SQLException", thrown) && OUTAGES.stream().anyMatch(message::contains);
    }
}
