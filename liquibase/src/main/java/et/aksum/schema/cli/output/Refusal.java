package et.aksum.schema.cli.output;

import org.jspecify.annotations.Nullable;

/** Why a verb does not answer, in a sentence for the person who called it. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    private Refusal(Outcome outcome, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.outcome = outcome;
    }

    /** The command line asks for something that makes no sense. */
    public static Refusal misuse(String message) {
        return new Refusal(Outcome.MISUSE, message, null);
    }

    /** The command line is right, but something it needs is missing, unreadable or out of reach. */
    public static Refusal unknown(String message) {
        return new Refusal(Outcome.UNKNOWN, message, null);
    }

    /** The same, keeping what went wrong for whoever looks closer. */
    public static Refusal unknown(String message, Throwable cause) {
        return new Refusal(Outcome.UNKNOWN, message, cause);
    }

    public Outcome outcome() {
        return outcome;
    }
}
