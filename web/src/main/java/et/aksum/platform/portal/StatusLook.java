package et.aksum.platform.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Colour and shape of a state. The word always stands beside them, so that neither is needed to understand it. */
@Named("look")
@ApplicationScoped
public class StatusLook {
    private static final String RING = "M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0zm0 2a4 4 0 1 0 0 8 4 4 0 0 0 0-8z";
    private static final String HALF = "M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0zm0 2a4 4 0 0 0 0 8z";
    private static final String TICK = "M4.5 10.5L.5 6.4 2 5l2.5 2.6L10 2l1.5 1.4z";
    private static final String CROSS =
            "M1.4 0L6 4.6 10.6 0 12 1.4 7.4 6l4.6 4.6-1.4 1.4L6 7.4 1.4 12 0 10.6 4.6 6 0 1.4z";
    private static final String ARROW = "M2 0l9 6-9 6z";
    private static final String SQUARE = "M1 1h10v10H1z";
    private static final String BAR = "M0 4.5h12v3H0z";
    private static final String DIAMOND = "M6 0l6 6-6 6-6-6z";

    private enum Look {
        WAITING("neutral", RING),
        ASKED("info", HALF),
        AGREED("success", TICK),
        REFUSED("danger", CROSS),
        MOVING("accent", ARROW),
        FINISHED("primary", SQUARE),
        GIVEN_UP("neutral", BAR),
        NOTED("info", DIAMOND);

        private final String tone;
        private final String shape;

        Look(String tone, String shape) {
            this.tone = tone;
            this.shape = shape;
        }
    }

    /** One of neutral, info, accent, success, warning, danger, primary. */
    public String tone(@Nullable Object state) {
        return look(state).tone;
    }

    /** An SVG path in a box of 12 by 12. */
    public String shape(@Nullable Object state) {
        return look(state).shape;
    }

    private static Look look(@Nullable Object state) {
        return switch (String.valueOf(state).toUpperCase(Locale.ROOT)) {
            case "SUBMITTED", "INVITED", "QUEUED", "PENDING", "OPEN" -> Look.ASKED;
            case "APPROVED", "APPROVE", "ACTIVE", "GRANTED", "UP_TO_DATE" -> Look.AGREED;
            case "REJECTED", "REJECT", "FAILED", "NEVER_MIGRATED", "BEHIND", "SUSPENDED", "DEAD" -> Look.REFUSED;
            case "IN_PROGRESS", "RUNNING" -> Look.MOVING;
            case "CLOSED", "DONE", "SENT", "MILESTONE" -> Look.FINISHED;
            case "CANCELLED", "DEACTIVATED", "RETIRED", "WITHDRAWN", "VOIDED", "EXPIRED" -> Look.GIVEN_UP;
            case "IMPORTED", "CORRECTION", "AHEAD", "RETURNED", "RETURN" -> Look.NOTED;
            default -> Look.WAITING;
        };
    }
}
