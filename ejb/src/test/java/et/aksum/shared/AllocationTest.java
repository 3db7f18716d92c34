package et.aksum.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AllocationTest {
    private static final List<String> CURRENCIES = List.of("JPY", "XPF", "ETB", "USD", "KWD");

    @Test
    void francs_without_minor_unit_go_over_four_equal_lines_to_the_earlier_one_first() {
        assertThat(split("333", "XPF", "1", "1", "1", "1")).containsExactly("84 XPF", "83 XPF", "83 XPF", "83 XPF");
    }

    @Test
    void the_largest_remainder_gets_the_cent() {
        assertThat(split("1000", "USD", "6", "6", "3", "6"))
                .containsExactly("285.72 USD", "285.71 USD", "142.86 USD", "285.71 USD");
    }

    @Test
    void shares_always_sum_exactly_to_the_amount() {
        Random random = new Random(20261122);
        for (int round = 0; round < 2_000; round++) {
            Money total = randomMoney(random);
            List<BigDecimal> weights = randomWeights(random);

            List<Money> shares = Allocation.split(total, weights);

            assertThat(shares).hasSameSizeAs(weights);
            assertThat(shares.stream().reduce(Money.zero(total.currency()), Money::plus))
                    .isEqualTo(total);
        }
    }

    @Test
    void no_share_is_a_minor_unit_or_more_away_from_its_exact_part() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            Money total = randomMoney(random);
            List<BigDecimal> weights = randomWeights(random);
            BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal unit = BigDecimal.ONE.movePointLeft(total.currency().getDefaultFractionDigits());

            List<Money> shares = Allocation.split(total, weights);

            for (int line = 0; line < shares.size(); line++) {
                // share * sum against total * weight: exact, without a division
                BigDecimal distance = shares.get(line)
                        .amount()
                        .multiply(sum)
                        .subtract(total.amount().multiply(weights.get(line)));
                assertThat(distance.abs()).isLessThan(unit.multiply(sum));
            }
        }
    }

    @Test
    void a_line_without_weight_gets_nothing() {
        assertThat(split("10", "ETB", "0", "1", "0", "2"))
                .containsExactly("0.00 ETB", "3.33 ETB", "0.00 ETB", "6.67 ETB");
    }

    @Test
    void a_credit_mirrors_the_charge() {
        Random random = new Random(99);
        for (int round = 0; round < 200; round++) {
            Money total = randomMoney(random);
            List<BigDecimal> weights = randomWeights(random);

            assertThat(Allocation.split(total.negated(), weights))
                    .isEqualTo(Allocation.split(total, weights).stream()
                            .map(Money::negated)
                            .toList());
        }
    }

    @Test
    void equal_input_gives_equal_output() {
        Money total = Money.of("100", "ETB");
        List<BigDecimal> weights = Stream.of("1", "1", "1").map(BigDecimal::new).toList();

        assertThat(Allocation.split(total, weights)).isEqualTo(Allocation.split(total, weights));
        assertThat(Allocation.split(total, weights).get(0)).isEqualTo(Money.of("33.34", "ETB"));
    }

    @Test
    void weights_that_say_nothing_are_refused_with_the_way_out() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> split("1", "ETB", "0", "0"))
                .withMessageContaining("give at least one line a positive weight");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> split("1", "ETB"))
                .withMessageContaining("add at least one line");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> split("1", "ETB", "2", "-1"));
    }

    private static List<String> split(String amount, String currency, String... weights) {
        return Allocation.split(
                        Money.of(amount, currency),
                        Stream.of(weights).map(BigDecimal::new).toList())
                .stream()
                .map(Money::toString)
                .toList();
    }

    private static Money randomMoney(Random random) {
        String currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        int digits = Money.currency(currency).getDefaultFractionDigits();
        return Money.of(BigDecimal.valueOf(random.nextLong(2_000_000_000L) - 1_000_000_000L, digits), currency);
    }

    private static List<BigDecimal> randomWeights(Random random) {
        return Stream.concat(
                        Stream.of(BigDecimal.valueOf(1 + random.nextInt(1000), 3)),
                        Stream.generate(() -> BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(5)))
                                .limit(random.nextInt(12)))
                .toList();
    }
}
