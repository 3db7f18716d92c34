package et.aksum.approval;

import et.aksum.shared.Money;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request in a list.
 *
 * @param steps       names of the steps that are open, or nothing once it is closed
 * @param rule        name of the rule that asked
 * @param expiresAt   when it lapses, null: never
 * @param escalatesAt when superiors are asked next, null: not at all
 * @param asked       whether the reader is asked by an open step and has not spoken
 * @param because     how it came that he is asked: {@code RULE}, {@code DELEGATION}, {@code ESCALATION} or
 *     {@code SUCCESSION}; null when he is not
 * @param placeNeeded whether an open step that asks the reader needs a place
 * @param closedBy    name of whoever closed it; null while it waits, and for the system
 */
public record ApprovalRow(
        UUID id,
        String subjectType,
        UUID subjectId,
        long subjectVersion,
        String title,
        @Nullable Money amount,
        UUID authorId,
        String author,
        ApprovalStatus status,
        OffsetDateTime submittedAt,
        @Nullable OffsetDateTime expiresAt,
        @Nullable OffsetDateTime escalatesAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable String closedBy,
        String rule,
        @Nullable String steps,
        boolean asked,
        @Nullable String because,
        boolean placeNeeded)
        implements Serializable {}
