package et.aksum.access.domain;

import et.aksum.access.AccessQuestion;
import et.aksum.identity.UserId;
import et.aksum.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Under which condition a grant counts. Conditions are rows; adding a kind is adding a record here. */
public sealed interface Condition {
    /** How a condition turned out. */
    enum Outcome {
        HOLDS,
        /** The gate does not know the document yet; the use case asks again. */
        WAITS,
        /** The case does not tell what the condition is about. */
        UNTOLD,
        FAILS,
        /** There is no exchange rate of the document's date: amounts in two currencies are not compared. */
        NO_RATE;

        boolean passes() {
            return this == HOLDS || this == WAITS;
        }
    }

    /** The permission it is about; null: everything the grant allows. */
    @Nullable
    String permission();

    Outcome judge(String asked, Case at, Facts facts);

    /** Name of the rule in an explanation. */
    String rule();

    /** What the rule says, as the explanation shows it. */
    List<String> values();

    /** What was found when it was judged, for an explanation; nothing where the rule says it all. */
    default List<String> found(String asked, Case at, Facts facts) {
        return List.of();
    }

    default boolean concerns(String asked) {
        return permission() == null || asked.equals(permission());
    }

    /** At most so much for each document. */
    record Amount(@Nullable String permission, Money most) implements Condition {
        @Override
        public Outcome judge(String asked, Case at, Facts facts) {
            AccessQuestion question = at.question();
            if (question == null) {
                return Outcome.WAITS;
            }
            if (question.refusal()) {
                return Outcome.HOLDS;
            }
            Optional<BigDecimal> worth = worth(question, most, facts);
            if (worth == null) {
                return Outcome.UNTOLD;
            }
            return worth.map(amount -> amount.compareTo(most.amount()) <= 0 ? Outcome.HOLDS : Outcome.FAILS)
                    .orElse(Outcome.NO_RATE);
        }

        @Override
        public String rule() {
            return "amount";
        }

        @Override
        public List<String> values() {
            return List.of(most.toString());
        }
    }

    /** At most so much within so many days, so that an order split in three is still one amount. */
    record Cumulative(@Nullable String permission, Money most, int days, boolean perParty) implements Condition {
        @Override
        public Outcome judge(String asked, Case at, Facts facts) {
            AccessQuestion question = at.question();
            if (question == null) {
                return Outcome.WAITS;
            }
            if (question.refusal()) {
                return Outcome.HOLDS;
            }
            Optional<BigDecimal> worth = worth(question, most, facts);
            if (worth == null || perParty && question.party() == null) {
                return Outcome.UNTOLD;
            }
            Optional<BigDecimal> before = before(asked, at, question, facts);
            if (worth.isEmpty() || before.isEmpty()) {
                return Outcome.NO_RATE;
            }
            return worth.get().add(before.get()).compareTo(most.amount()) <= 0 ? Outcome.HOLDS : Outcome.FAILS;
        }

        /** What was approved within the window already: for the same partner, where it is added up per partner. */
        private Optional<BigDecimal> before(String asked, Case at, AccessQuestion question, Facts facts) {
            return facts.spent(
                    at.person(), asked, most.currency(), at.now().minusDays(days), perParty ? question.party() : null);
        }

        @Override
        public List<String> found(String asked, Case at, Facts facts) {
            AccessQuestion question = at.question();
            String sum = question == null || perParty && question.party() == null
                    ? "–"
                    : before(asked, at, question, facts)
                            .map(before -> before.setScale(2, RoundingMode.HALF_UP) + " " + most.currency())
                            .orElse("–");
            return perParty && question != null && question.party() != null
                    ? List.of(sum, question.party())
                    : List.of(sum, "–");
        }

        @Override
        public String rule() {
            return perParty ? "cumulative-per-party" : "cumulative";
        }

        @Override
        public List<String> values() {
            return List.of(most.toString(), String.valueOf(days));
        }
    }

    /** Only one's own documents. */
    record Own(@Nullable String permission) implements Condition {
        @Override
        public Outcome judge(String asked, Case at, Facts facts) {
            AccessQuestion question = at.question();
            if (question == null) {
                return Outcome.WAITS;
            }
            UserId owner = question.owner();
            return owner == null ? Outcome.UNTOLD : owner.equals(at.person()) ? Outcome.HOLDS : Outcome.FAILS;
        }

        @Override
        public String rule() {
            return "own";
        }

        @Override
        public List<String> values() {
            return List.of();
        }
    }

    /** Only documents of people below one in the chain of supervisors. */
    record Supervised(@Nullable String permission) implements Condition {
        @Override
        public Outcome judge(String asked, Case at, Facts facts) {
            AccessQuestion question = at.question();
            if (question == null) {
                return Outcome.WAITS;
            }
            UserId owner = question.owner();
            return owner == null
                    ? Outcome.UNTOLD
                    : facts.supervises(at.person(), owner) ? Outcome.HOLDS : Outcome.FAILS;
        }

        @Override
        public String rule() {
            return "supervised";
        }

        @Override
        public List<String> values() {
            return List.of();
        }
    }

    /** Only documents of a unit or of one below it. */
    record InUnit(@Nullable String permission, UUID unit) implements Condition {
        @Override
        public Outcome judge(String asked, Case at, Facts facts) {
            AccessQuestion question = at.question();
            if (question == null) {
                return Outcome.WAITS;
            }
            UUID place = question.unit();
            return place == null ? Outcome.UNTOLD : facts.contains(unit, place) ? Outcome.HOLDS : Outcome.FAILS;
        }

        @Override
        public String rule() {
            return "unit";
        }

        @Override
        public List<String> values() {
            return List.of(unit.toString());
        }
    }

    /**
     * Only at these hours of these days, in the organisation's zone.
     *
     * @param closes not included; earlier than {@code opens} means over midnight, and the day is the one on which it opened
     * @param weekdays bits, Monday 1 to Sunday 64
     */
    record Hours(@Nullable String permission, LocalTime opens, LocalTime closes, int weekdays) implements Condition {
        @Override
        public Outcome judge(String asked, Case at, Facts facts) {
            ZonedDateTime here = at.now().atZoneSameInstant(facts.zone());
            LocalTime time = here.toLocalTime();
            boolean overMidnight = closes.isBefore(opens);
            boolean afterMidnight = overMidnight && time.isBefore(closes);
            boolean within = overMidnight
                    ? afterMidnight || !time.isBefore(opens)
                    : !time.isBefore(opens) && time.isBefore(closes);
            DayOfWeek day = (afterMidnight ? here.minusDays(1) : here).getDayOfWeek();
            return within && (weekdays & 1 << day.getValue() - 1) != 0 ? Outcome.HOLDS : Outcome.FAILS;
        }

        @Override
        public String rule() {
            return "hours";
        }

        @Override
        public List<String> values() {
            return List.of(opens.toString(), closes.toString());
        }
    }

    /** What the case is worth in the currency of a limit; null when the case tells no amount, empty when there is no rate. */
    static @Nullable Optional<BigDecimal> worth(AccessQuestion question, Money limit, Facts facts) {
        Money amount = question.amount();
        if (amount == null || question.documentDate() == null) {
            return null;
        }
        return facts.worth(amount, limit.currency(), question.documentDate());
    }
}
