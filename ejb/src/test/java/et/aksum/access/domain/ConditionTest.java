package et.aksum.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.access.AccessQuestion;
import et.aksum.access.domain.Condition.Cumulative;
import et.aksum.access.domain.Condition.Outcome;
import et.aksum.identity.UserId;
import et.aksum.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sums over a window, for all partners together and for each apart. */
class ConditionTest {
    private static final String APPROVE = "procurement.order.approve";
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T09:00:00Z");
    private static final UserId DAWIT = new UserId(UUID.randomUUID());
    private static final Cumulative TOGETHER = new Cumulative(APPROVE, Money.of("1000", "USD"), 30, false);
    private static final Cumulative APART = new Cumulative(APPROVE, Money.of("1000", "USD"), 30, true);

    /** 300 for Biolab and 500 for Reagents, and no euros. */
    private final Facts facts = new Facts() {
        @Override
        public Optional<BigDecimal> rate(Currency from, Currency to, LocalDate on) {
            return from.getCurrencyCode().equals("ETB") ? Optional.of(new BigDecimal("0.01")) : Optional.empty();
        }

        @Override
        public Optional<BigDecimal> spent(
                UserId person, String permission, Currency in, OffsetDateTime since, String party) {
            assertThat(since).isEqualTo(NOW.minusDays(30));
            return party == null
                    ? Optional.of(new BigDecimal("800"))
                    : party.equals("lost")
                            ? Optional.empty()
                            : Optional.of(new BigDecimal(party.equals("biolab") ? 300 : 500));
        }

        @Override
        public boolean supervises(UserId above, UserId below) {
            return false;
        }

        @Override
        public boolean contains(UUID unit, UUID inner) {
            return false;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Africa/Addis_Ababa");
        }
    };

    @Test
    void what_was_approved_before_counts_together_or_for_the_partner_alone() {
        assertThat(judge(TOGETHER, "200", "USD", "biolab")).isEqualTo(Outcome.HOLDS);
        assertThat(judge(TOGETHER, "200.01", "USD", "biolab")).isEqualTo(Outcome.FAILS);
        assertThat(judge(APART, "700", "USD", "biolab")).isEqualTo(Outcome.HOLDS);
        assertThat(judge(APART, "700.01", "USD", "biolab")).isEqualTo(Outcome.FAILS);
        assertThat(judge(APART, "500", "USD", "reagents")).isEqualTo(Outcome.HOLDS);
        assertThat(judge(APART, "70000", "ETB", "biolab")).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void what_cannot_be_compared_or_is_not_told_does_not_hold() {
        assertThat(judge(APART, "1", "EUR", "biolab")).isEqualTo(Outcome.NO_RATE);
        assertThat(judge(APART, "1", "USD", "lost")).isEqualTo(Outcome.NO_RATE);
        assertThat(judge(APART, "1", "USD", null)).isEqualTo(Outcome.UNTOLD);
        assertThat(APART.judge(APPROVE, new Case(DAWIT, NOW, AccessQuestion.EMPTY.about("biolab")), facts))
                .isEqualTo(Outcome.UNTOLD);
        assertThat(APART.judge(APPROVE, new Case(DAWIT, NOW, null), facts)).isEqualTo(Outcome.WAITS);
    }

    @Test
    void the_explanation_is_told_the_sum_and_whose_it_is() {
        assertThat(APART.found(APPROVE, at("1", "USD", "biolab"), facts)).containsExactly("300.00 USD", "biolab");
        assertThat(TOGETHER.found(APPROVE, at("1", "USD", "biolab"), facts)).containsExactly("800.00 USD", "–");
        assertThat(APART.found(APPROVE, at("1", "USD", null), facts)).containsExactly("–", "–");
        assertThat(APART.found(APPROVE, at("1", "USD", "lost"), facts)).containsExactly("–", "lost");
        assertThat(APART.found(APPROVE, new Case(DAWIT, NOW, null), facts)).containsExactly("–", "–");
    }

    private Outcome judge(Condition condition, String amount, String currency, String party) {
        return condition.judge(APPROVE, at(amount, currency, party), facts);
    }

    private static Case at(String amount, String currency, String party) {
        return new Case(
                DAWIT,
                NOW,
                AccessQuestion.costing(Money.of(amount, currency), LocalDate.of(2026, 11, 23))
                        .about(party));
    }
}
