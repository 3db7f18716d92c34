package et.aksum.harness;

import static org.junit.jupiter.api.Assumptions.abort;

/** What a machine must offer: in CI its absence is a failure, elsewhere a test skipped with the reason. */
public final class Requirement {
    private Requirement() {}

    public static void missing(String what) {
        if ("true".equalsIgnoreCase(System.getenv("CI"))) {
            throw new AssertionError("Missing, and in CI that is a failure: " + what);
        }
        abort("Skipped, missing: " + what);
    }
}
