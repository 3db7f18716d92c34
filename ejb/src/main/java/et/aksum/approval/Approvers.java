package et.aksum.approval;

import et.aksum.identity.UserId;
import et.aksum.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may decide. This context asks; the one that knows roles, conditions and limits answers, at this moment and anew each time.
 */
public interface Approvers {
    /**
     * What a deciding person must be able to answer for.
     *
     * @param permission code of the permission, for example {@code procurement.order.approve}
     * @param amount     what his limit must cover, in its own currency; null when no limit is asked
     * @param unit       the unit his scope must contain; null for none
     * @param on         date of the document, for rates and conditions that depend on it
     * @param author     whose record it is, for grants that count for one's own people only; null where nobody's
     * @param party      the partner it concerns, for what is added up per partner; null for none
     * @param refusal    whether he says no, which neither a limit nor a condition about amounts binds
     */
    record Need(
            String permission,
            @Nullable Money amount,
            @Nullable UUID unit,
            LocalDate on,
            @Nullable UserId author,
            @Nullable UUID party,
            boolean refusal) {
        public Need(String permission, @Nullable Money amount, @Nullable UUID unit, LocalDate on) {
            this(permission, amount, unit, on, null, null, false);
        }

        /** What it takes to say no. */
        public Need toRefuse() {
            return new Need(permission, null, unit, on, author, party, true);
        }
    }

    /** Whether somebody may, or the first reason why not. */
    enum Verdict {
        MAY,
        NO_PERMISSION,
        NO_LIMIT_IN_CURRENCY,
        LIMIT_EXCEEDED,
        OUT_OF_SCOPE,
        /** A condition of the grant, or a duty that must stay apart. */
        REFUSED
    }

    /** Everybody active who may; empty when nobody may. */
    Set<UserId> whoMay(Need need);

    Verdict verdict(UserId person, Need need);

    /** The most this person may approve in this currency; empty when he has no limit there. */
    Optional<Money> limit(UserId person, Currency currency);

    /**
     * The limit that lets somebody approve an amount.
     *
     * @param rate units of its currency for one of the amount's on that day; null where both are of one currency
     */
    record LimitAsked(Money most, @Nullable BigDecimal rate) {}

    /**
     * The limit an amount is held against: the person's own in its currency, which decides alone; without one, the first in another
     * that covers it at the rate of that day; empty when neither is there.
     */
    Optional<LimitAsked> limitFor(UserId person, Money amount, LocalDate on);

    /** What an amount is worth in a currency on a day, by the rates limits are held against; empty without a rate. */
    Optional<BigDecimal> worth(Money amount, Currency in, LocalDate on);
}
