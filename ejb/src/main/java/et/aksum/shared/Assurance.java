package et.aksum.shared;

import java.time.Duration;

/**
 * How surely, and how recently, somebody must have shown who he is before he may do something.
 *
 * @param level what must have been shown
 * @param age how long ago at most, 0 to {@link #HELD}; zero: for this very action, by a proof that serves no other
 */
public record Assurance(Level level, Duration age) {
    /** How long a proven second factor is held. Older, it counts as not proven, and nobody is shown as holding it. */
    public static final Duration HELD = Duration.ofMinutes(5);

    /** Signed in, by a session or an API token; the second factor may be of any age. */
    public static final Assurance SIGNED_IN = new Assurance(Level.SIGNED_IN, HELD);
    /** The second factor within the last five minutes. */
    public static final Assurance FRESH_FACTOR = new Assurance(Level.SECOND_FACTOR, HELD);
    /** The second factor for this very action. */
    public static final Assurance THIS_ACTION = new Assurance(Level.SECOND_FACTOR, Duration.ZERO);

    /** What must have been shown; each level includes those before it. */
    public enum Level {
        SIGNED_IN("urn:aksum:signed-in"),
        SECOND_FACTOR("urn:aksum:second-factor");

        private final String reference;

        Level(String reference) {
            this.reference = reference;
        }

        /** The name of the level in {@code acr_values} of a step-up challenge (RFC 9470). */
        public String reference() {
            return reference;
        }
    }

    public Assurance {
        if (age.isNegative() || age.compareTo(HELD) > 0) {
            throw new IllegalArgumentException("No proof is held for " + age);
        }
    }

    /** Whether a second factor must be proven at all. */
    public boolean needsFactor() {
        return level == Level.SECOND_FACTOR;
    }

    /** Whether the proof serves one action and no other. */
    public boolean isForOneAction() {
        return needsFactor() && age.isZero();
    }
}
