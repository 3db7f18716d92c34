package et.aksum.access;

import et.aksum.identity.UserId;
import et.aksum.shared.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The case at hand, as far as the use case knows it. A condition about something the case does not tell, does not hold.
 *
 * @param amount what it is worth; null where no money moves
 * @param documentDate the day whose exchange rates count; needed beside an amount
 * @param owner whose document it is
 * @param unit the unit it belongs to
 * @param party the partner it concerns, by any stable text
 * @param refusal whether it is refused: nothing is spent by that, so no condition about amounts is asked
 */
public record AccessQuestion(
        @Nullable Money amount,
        @Nullable LocalDate documentDate,
        @Nullable UserId owner,
        @Nullable UUID unit,
        @Nullable String party,
        boolean refusal) {
    /** A case that tells nothing about itself. */
    public static final AccessQuestion EMPTY = new AccessQuestion(null, null, null, null, null, false);

    public AccessQuestion {
        if (amount != null && documentDate == null) {
            throw new IllegalArgumentException("An amount needs the date whose rates count.");
        }
    }

    public static AccessQuestion costing(@Nullable Money amount, @Nullable LocalDate documentDate) {
        return new AccessQuestion(amount, documentDate, null, null, null, false);
    }

    public AccessQuestion ownedBy(@Nullable UserId person) {
        return new AccessQuestion(amount, documentDate, person, unit, party, refusal);
    }

    public AccessQuestion inUnit(@Nullable UUID place) {
        return new AccessQuestion(amount, documentDate, owner, place, party, refusal);
    }

    public AccessQuestion about(@Nullable String partner) {
        return new AccessQuestion(amount, documentDate, owner, unit, partner, refusal);
    }

    /** The same, when the answer to it is no. */
    public AccessQuestion refused() {
        return new AccessQuestion(amount, documentDate, owner, unit, party, true);
    }
}
