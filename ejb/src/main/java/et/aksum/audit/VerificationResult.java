package et.aksum.audit;

import org.jspecify.annotations.Nullable;

/**
 * The answer of the verifier for one organisation's trail.
 *
 * @param rows entries whose hash was recomputed
 * @param firstBadRow the sequence number of the first entry that is wrong or missing; null when all is well
 * @param reason what is wrong with it; null when all is well
 */
public record VerificationResult(boolean ok, long rows, @Nullable Long firstBadRow, @Nullable String reason) {
    static VerificationResult intact(long rows) {
        return new VerificationResult(true, rows, null, null);
    }

    static VerificationResult broken(long rows, long firstBadRow, String reason) {
        return new VerificationResult(false, rows, firstBadRow, reason);
    }
}
