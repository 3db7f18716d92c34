package et.aksum.approval;

import et.aksum.shared.GeoSource;
import et.aksum.shared.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as its page shows it: what would change, which rule asked whom, what was decided on which evidence, and what happened.
 *
 * @param ruleReason  in English, why this rule applied
 * @param closingNote words of whoever closed it
 * @param digest      hexadecimal SHA-256 of what was asked; each decision carries it
 * @param limit       the most the reader may approve in the currency of the amount; null when he has no limit there, or no money moves
 */
public record ApprovalDetails(
        ApprovalRow request,
        List<FieldChange> diff,
        String ruleReason,
        @Nullable String closingNote,
        String digest,
        @Nullable Money limit,
        List<Step> steps,
        List<DecisionMade> decisions,
        List<Occurrence> history)
        implements Serializable {

    /**
     * A step and whom it asks.
     *
     * @param status        {@code WAITING}, {@code OPEN}, {@code GRANTED} or {@code CLOSED}
     * @param asks          {@code HOLDERS}, {@code SUPERVISORS} or {@code PERSON}
     * @param approvals     how many have approved so far, of {@code needed}
     * @param factorMinutes how old the second factor may be, null when none is asked
     */
    public record Step(
            UUID id,
            int position,
            String name,
            String status,
            String asks,
            String permission,
            int needed,
            int approvals,
            boolean limitApplies,
            @Nullable Integer factorMinutes,
            boolean placeRequired,
            @Nullable OffsetDateTime escalatesAt,
            List<Asked> asked)
            implements Serializable {}

    /** Somebody who is asked. {@code seat}: for whom he speaks, null when for himself. */
    public record Asked(UUID id, String name, @Nullable String seat, String because) implements Serializable {}

    /**
     * What somebody decided.
     *
     * @param seq   position in the organisation's chain of decisions
     * @param seat  for whom he spoke, null when for himself
     * @param level how surely he was known
     * @param limit the limit that was compared with the amount
     * @param limitRate units of its currency for one of the amount's; null where both are of one currency
     * @param hash  hexadecimal
     */
    public record DecisionMade(
            UUID id,
            long seq,
            UUID stepId,
            String decision,
            @Nullable String reason,
            UUID decidedById,
            String decidedBy,
            @Nullable String seat,
            String level,
            @Nullable OffsetDateTime factorAt,
            OffsetDateTime decidedAt,
            @Nullable Money limit,
            @Nullable BigDecimal limitRate,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal accuracyM,
            @Nullable GeoSource placeSource,
            boolean placeOdd,
            String hash)
            implements Serializable {}

    /** One thing that happened; {@code kind} as in the table of occurrences, for example {@code COMMENTED}. */
    public record Occurrence(
            OffsetDateTime at, String kind, @Nullable UUID actorId, String actor, @Nullable String words)
            implements Serializable {}
}
