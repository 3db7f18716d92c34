package et.aksum.schema.history.ledger;

import java.util.Arrays;

/** Releases by their numbers: 0.9 before 0.10. */
final class ReleaseOrder {
    private ReleaseOrder() {}

    static int compare(String one, String other) {
        return Arrays.compare(numbers(one), numbers(other));
    }

    /** Whether it is a release at all; demo is not. */
    static boolean isRelease(String name) {
        return name.matches("\\d{1,9}(\\.\\d{1,9})*");
    }

    private static int[] numbers(String release) {
        return isRelease(release)
                ? Arrays.stream(release.split("\\."))
                        .mapToInt(Integer::parseInt)
                        .toArray()
                : new int[0];
    }
}
