package et.aksum.shared;

/** Somebody changed the record since the caller last read it. */
public final class StaleVersion extends BusinessException {
    public StaleVersion(String subject, long expected, long found) {
        super(
                ProblemKind.CONFLICT,
                "stale-version",
                "%s was changed by somebody else: you hold version %d, it is now version %d. Read it again and repeat your change."
                        .formatted(subject, expected, found));
    }
}
