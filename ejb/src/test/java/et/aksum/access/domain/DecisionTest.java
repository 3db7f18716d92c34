package et.aksum.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.access.AccessQuestion;
import et.aksum.identity.UserId;
import et.aksum.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTest {
    private static final String APPROVE = "procurement.order.approve";
    private static final OffsetDateTime MONDAY_NOON =
            OffsetDateTime.parse("2026-11-23T09:00:00Z"); // 12:00 in Addis Ababa
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final UserId DAWIT = new UserId(UUID.randomUUID());
    private static final UserId SELAM = new UserId(UUID.randomUUID());
    private static final UUID BUYING = UUID.randomUUID();
    private static final UUID BUYING_OF_REAGENTS = UUID.randomUUID();

    private BigDecimal spent = BigDecimal.ZERO;

    /** One dollar costs 150 birr on the day, and nobody entered euros. */
    private final Facts facts = new Facts() {
        @Override
        public Optional<BigDecimal> rate(Currency from, Currency to, LocalDate on) {
            return from.getCurrencyCode().equals("USD") && to.getCurrencyCode().equals("ETB") && on.equals(TODAY)
                    ? Optional.of(new BigDecimal("150"))
                    : Optional.empty();
        }

        @Override
        public Optional<BigDecimal> spent(
                UserId person, String permission, Currency in, OffsetDateTime since, @Nullable String party) {
            return Optional.of(spent);
        }

        @Override
        public boolean supervises(UserId above, UserId below) {
            return above.equals(DAWIT) && below.equals(SELAM);
        }

        @Override
        public boolean contains(UUID unit, UUID inner) {
            return unit.equals(inner) || unit.equals(BUYING) && inner.equals(BUYING_OF_REAGENTS);
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Africa/Addis_Ababa");
        }
    };

    @Test
    void a_hundred_thousand_dollars_do_not_pass_a_limit_of_a_hundred_thousand_birr() {
        Snapshot person = limited(List.of(Money.of("100000", "ETB")));

        assertThat(decide(person, costing("100000", "USD"))).isEqualTo(Decision.LIMIT_EXCEEDED);
        assertThat(decide(person, costing("666.66", "USD"))).isEqualTo(Decision.ALLOWED);
        assertThat(decide(person, costing("666.67", "USD"))).isEqualTo(Decision.LIMIT_EXCEEDED);
        assertThat(decide(person, costing("100000", "ETB"))).isEqualTo(Decision.ALLOWED);
    }

    @Test
    void without_a_rate_of_the_documents_day_amounts_are_not_compared() {
        Snapshot person = limited(List.of(Money.of("100000", "ETB")));

        assertThat(decide(person, costing("1", "EUR"))).isEqualTo(Decision.NO_LIMIT);
        assertThat(decide(person, AccessQuestion.costing(Money.of("1", "USD"), TODAY.minusDays(1))))
                .isEqualTo(Decision.NO_LIMIT);
        Snapshot conditioned = holding(List.of(new Condition.Amount(APPROVE, Money.of("100000", "ETB"))));
        assertThat(decide(conditioned, costing("1", "EUR"))).isEqualTo(Decision.CONDITION);
    }

    @Test
    void a_limit_in_the_amounts_own_currency_decides_alone() {
        Snapshot person = limited(List.of(Money.of("100", "USD"), Money.of("100000000", "ETB")));

        assertThat(decide(person, costing("101", "USD"))).isEqualTo(Decision.LIMIT_EXCEEDED);
    }

    @Test
    void an_order_split_in_three_is_still_one_amount() {
        Snapshot person = holding(List.of(new Condition.Cumulative(APPROVE, Money.of("1000", "USD"), 30, false)));
        spent = new BigDecimal("800");

        assertThat(decide(person, costing("200", "USD"))).isEqualTo(Decision.ALLOWED);
        assertThat(decide(person, costing("200.01", "USD"))).isEqualTo(Decision.CONDITION);
    }

    @Test
    void a_limit_per_partner_needs_a_partner() {
        Snapshot person = holding(List.of(new Condition.Cumulative(APPROVE, Money.of("1000", "USD"), 30, true)));

        assertThat(decide(person, costing("1", "USD"))).isEqualTo(Decision.CONDITION);
        assertThat(decide(person, costing("1", "USD").about("supplier"))).isEqualTo(Decision.ALLOWED);
    }

    @Test
    void ones_own_documents_those_of_ones_people_and_those_of_ones_unit() {
        assertThat(decide(holding(List.of(new Condition.Own(APPROVE))), AccessQuestion.EMPTY.ownedBy(DAWIT)))
                .isEqualTo(Decision.ALLOWED);
        assertThat(decide(holding(List.of(new Condition.Own(APPROVE))), AccessQuestion.EMPTY.ownedBy(SELAM)))
                .isEqualTo(Decision.CONDITION);
        Snapshot supervisor = holding(List.of(new Condition.Supervised(APPROVE)));
        assertThat(decide(supervisor, AccessQuestion.EMPTY.ownedBy(SELAM))).isEqualTo(Decision.ALLOWED);
        assertThat(decide(supervisor, AccessQuestion.EMPTY.ownedBy(DAWIT))).isEqualTo(Decision.OUT_OF_SCOPE);
        Snapshot ofUnit = holding(List.of(new Condition.InUnit(APPROVE, BUYING)));
        assertThat(decide(ofUnit, AccessQuestion.EMPTY.inUnit(BUYING_OF_REAGENTS)))
                .isEqualTo(Decision.ALLOWED);
        assertThat(decide(ofUnit, AccessQuestion.EMPTY.inUnit(UUID.randomUUID())))
                .isEqualTo(Decision.OUT_OF_SCOPE);
    }

    @Test
    void what_the_case_does_not_tell_counts_against_and_the_gate_leaves_it_open() {
        Snapshot person = holding(List.of(new Condition.Own(APPROVE)));

        assertThat(decide(person, AccessQuestion.EMPTY)).isEqualTo(Decision.CONDITION);
        assertThat(decide(person, null)).isEqualTo(Decision.ALLOWED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T05:29:59Z,false",
        "2026-11-23T05:30:00Z,true",
        "2026-11-23T14:29:59Z,true",
        "2026-11-23T14:30:00Z,false",
        "2026-11-22T09:00:00Z,false"
    })
    void hours_are_those_of_the_organisations_zone_on_the_days_named(OffsetDateTime at, boolean allowed) {
        int mondayToFriday = 31;
        Snapshot person =
                holding(List.of(new Condition.Hours(null, LocalTime.of(8, 30), LocalTime.of(17, 30), mondayToFriday)));

        assertThat(Decision.of(person, APPROVE, new Case(DAWIT, at, null), facts)
                        .isAllowed())
                .isEqualTo(allowed);
    }

    @Test
    void a_night_belongs_to_the_day_on_which_it_began() {
        int sunday = 64;
        Snapshot person = holding(List.of(new Condition.Hours(null, LocalTime.of(22, 0), LocalTime.of(6, 0), sunday)));
        OffsetDateTime mondayAtTwo = OffsetDateTime.parse("2026-11-22T23:00:00Z");

        assertThat(Decision.of(person, APPROVE, new Case(DAWIT, mondayAtTwo, null), facts))
                .isEqualTo(Decision.ALLOWED);
        Snapshot onMondays = holding(List.of(new Condition.Hours(null, LocalTime.of(22, 0), LocalTime.of(6, 0), 1)));
        assertThat(Decision.of(onMondays, APPROVE, new Case(DAWIT, mondayAtTwo, null), facts))
                .isEqualTo(Decision.CONDITION);
    }

    @Test
    void deny_wins_whatever_is_held() {
        Denial denial = new Denial(APPROVE, MONDAY_NOON.minusDays(1), MONDAY_NOON.plusDays(1), "Under investigation");
        Snapshot person =
                new Snapshot(1, true, List.of(grant(List.of()), grant(List.of())), List.of(denial), List.of());

        assertThat(decide(person, null)).isEqualTo(Decision.DENIED);
        assertThat(Decision.of(person, APPROVE, new Case(DAWIT, MONDAY_NOON.plusDays(1), null), facts))
                .isEqualTo(Decision.ALLOWED);
    }

    @Test
    void one_grant_that_counts_is_enough() {
        Snapshot person = new Snapshot(
                1, true, List.of(grant(List.of(new Condition.Own(APPROVE))), grant(List.of())), List.of(), List.of());

        assertThat(decide(person, AccessQuestion.EMPTY.ownedBy(SELAM))).isEqualTo(Decision.ALLOWED);
    }

    @Test
    void whoever_cannot_sign_in_may_nothing_and_an_ended_grant_is_none() {
        assertThat(decide(new Snapshot(1, false, List.of(grant(List.of())), List.of(), List.of()), null))
                .isEqualTo(Decision.INACTIVE);
        Grant ended = new Grant(
                UUID.randomUUID(), "chief", MONDAY_NOON.minusDays(9), MONDAY_NOON, Map.of(APPROVE, "chief"), List.of());
        assertThat(decide(new Snapshot(1, true, List.of(ended), List.of(), List.of()), null))
                .isEqualTo(Decision.NOT_NOW);
        assertThat(decide(new Snapshot(1, true, List.of(), List.of(), List.of()), null))
                .isEqualTo(Decision.NOT_HELD);
    }

    @Test
    void the_explanation_decides_as_the_decision_does_and_names_every_rule() {
        Snapshot person = new Snapshot(
                1,
                true,
                List.of(grant(List.of(
                        new Condition.Amount(APPROVE, Money.of("10", "USD")), new Condition.Supervised(APPROVE)))),
                List.of(new Denial(APPROVE, MONDAY_NOON, null, "Under investigation")),
                List.of(Money.of("5", "USD")));
        List<Decision.Step> steps = new ArrayList<>();
        Case at = new Case(DAWIT, MONDAY_NOON, costing("11", "USD").ownedBy(SELAM));

        Decision explained = Decision.of(person, APPROVE, at, facts, steps);

        assertThat(explained).isEqualTo(Decision.of(person, APPROVE, at, facts)).isEqualTo(Decision.DENIED);
        assertThat(steps)
                .extracting(Decision.Step::rule, Decision.Step::passed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("active", true),
                        org.assertj.core.groups.Tuple.tuple("denial", false),
                        org.assertj.core.groups.Tuple.tuple("grant", false),
                        org.assertj.core.groups.Tuple.tuple("condition-amount", false),
                        org.assertj.core.groups.Tuple.tuple("condition-supervised", true),
                        org.assertj.core.groups.Tuple.tuple("limit", false));
        assertThat(StepText.obstacles(steps)).contains("Under investigation").contains("10.00 USD");
    }

    private Decision decide(Snapshot person, @Nullable AccessQuestion question) {
        return Decision.of(person, APPROVE, new Case(DAWIT, MONDAY_NOON, question), facts);
    }

    private static AccessQuestion costing(String amount, String currency) {
        return AccessQuestion.costing(Money.of(amount, currency), TODAY);
    }

    private static Snapshot limited(List<Money> limits) {
        return new Snapshot(1, true, List.of(grant(List.of())), List.of(), limits);
    }

    private static Snapshot holding(List<Condition> conditions) {
        return new Snapshot(
                1,
                true,
                List.of(grant(conditions)),
                List.of(),
                List.of(Money.of("1000000000", "USD"), Money.of("1000000000", "EUR")));
    }

    private static Grant grant(List<Condition> conditions) {
        return new Grant(
                UUID.randomUUID(), "chief", MONDAY_NOON.minusDays(1), null, Map.of(APPROVE, "chief"), conditions);
    }
}
