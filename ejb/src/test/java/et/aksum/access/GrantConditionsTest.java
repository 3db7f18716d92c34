package et.aksum.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.access.AccessExplanation.Explain;
import et.aksum.access.AccessExplanation.Explanation;
import et.aksum.access.AccessRefusal.ConditionNotMet;
import et.aksum.access.AccessRefusal.DocumentDutyConflict;
import et.aksum.access.ApprovalLimits.SetApprovalLimit;
import et.aksum.access.DocumentDuties.Act;
import et.aksum.access.ExchangeRates.EnterRate;
import et.aksum.access.RoleAssignment.DenyPermission;
import et.aksum.access.RoleAssignment.GrantCondition;
import et.aksum.access.RoleAssignment.GrantCondition.Kind;
import et.aksum.access.RoleAssignment.GrantRole;
import et.aksum.approval.Approvers;
import et.aksum.approval.Approvers.Need;
import et.aksum.approval.Approvers.Verdict;
import et.aksum.identity.House;
import et.aksum.identity.UserId;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Money;
import et.aksum.shared.Permission;
import et.aksum.workforce.EmployeeDetails;
import et.aksum.workforce.EmployeeId;
import et.aksum.workforce.EmployeeRegister;
import et.aksum.workforce.EmployeeRegister.AddEmployee;
import et.aksum.workforce.UnitId;
import et.aksum.workforce.UnitRegister;
import et.aksum.workforce.UnitRegister.AddUnit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GrantConditionsTest {
    private static final Permission APPROVE = Permission.PROCUREMENT_ORDER_APPROVE;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final House house = House.setUp();
    private final RoleAssignment roles = house.wiring.get(RoleAssignment.class);
    private final AccessControl access = house.wiring.get(AccessControl.class);
    private final UserId dawit = house.invitedUser("dawit");

    @Test
    void a_hundred_thousand_dollars_do_not_pass_a_limit_of_a_hundred_thousand_birr() {
        grant("management-supervisor", List.of());
        limit("100000", "ETB");

        refused("100000", "USD");
        rate("USD", "ETB", "152.4837265911");
        refused("100000", "USD");
        allowed("655.80", "USD");
        refused("655.81", "USD");
        allowed("100000", "ETB");
    }

    @Test
    void a_rate_is_carried_over_a_weekend_and_not_over_a_month() {
        grant("management-supervisor", List.of());
        limit("100000", "ETB");
        rate("USD", "ETB", "150");

        assertThat(verdict("10", DAY.plusDays(6))).isEqualTo(Verdict.MAY);
        assertThat(verdict("10", DAY.plusDays(7))).isEqualTo(Verdict.NO_LIMIT_IN_CURRENCY);
        assertThat(verdict("10", DAY.minusDays(1))).isEqualTo(Verdict.NO_LIMIT_IN_CURRENCY);
    }

    @Test
    void a_rate_serves_both_ways_with_at_least_ten_digits() {
        grant("management-supervisor", List.of());
        limit("1000", "USD");
        rate("USD", "ETB", "150.1234567891");

        allowed("150123.45", "ETB");
        refused("150123.46", "ETB");
    }

    @Test
    void an_amount_on_a_grant_counts_beside_the_persons_limit() {
        grant("management-supervisor", List.of(GrantCondition.atMost(APPROVE.code(), new BigDecimal("50"), "USD")));
        limit("1000", "USD");

        allowed("50", "USD");
        refused("50.01", "USD");
    }

    @Test
    void orders_split_in_pieces_are_added_up_over_the_window() {
        grant(
                "management-supervisor",
                List.of(GrantCondition.cumulative(APPROVE.code(), new BigDecimal("1000"), "USD", 30, false)));
        limit("900", "USD");
        allowed("900", "USD");
        done("900");

        refused("101", "USD");
        allowed("100", "USD");
        house.clock.advance(Duration.ofDays(31));
        allowed("900", "USD");
    }

    @Test
    void hours_are_asked_at_the_gate_on_every_call() {
        LocalTime now = house.now()
                .atZoneSameInstant(java.time.ZoneId.of("Africa/Addis_Ababa"))
                .toLocalTime();
        LocalTime soon = now.plusMinutes(2).withSecond(0).withNano(0);
        grant("finance", List.of(GrantCondition.between(soon.minusHours(1), soon, 127)));
        assertThat(may(Permission.PROCUREMENT_ORDER_VIEW)).isTrue();

        house.clock.advance(Duration.ofMinutes(3));

        assertThat(may(Permission.PROCUREMENT_ORDER_VIEW)).isFalse();
    }

    @Test
    void a_grant_for_ones_own_documents_counts_for_no_others() {
        UserId hanna = house.invitedUser("hanna");
        grant("management-supervisor", List.of(about(Kind.OWN, null)));

        allowed(AccessQuestion.EMPTY.ownedBy(dawit));
        refused(AccessQuestion.EMPTY.ownedBy(hanna));
        refused(AccessQuestion.EMPTY);
    }

    @Test
    void a_grant_for_ones_peoples_documents_follows_the_chain_of_supervisors() {
        UserId hanna = house.invitedUser("hanna");
        UserId stranger = house.invitedUser("stranger");
        house.asAdministrator(() -> {
            EmployeeRegister employees = house.wiring.get(EmployeeRegister.class);
            EmployeeId above = employees.add(new AddEmployee("E-1", details("Dawit", dawit, null)));
            return employees.add(new AddEmployee("E-2", details("Hanna", hanna, above)));
        });
        grant("management-supervisor", List.of(about(Kind.SUPERVISED, null)));

        allowed(AccessQuestion.EMPTY.ownedBy(hanna));
        refused(AccessQuestion.EMPTY.ownedBy(stranger));
        refused(AccessQuestion.EMPTY.ownedBy(dawit));
    }

    @Test
    void a_grant_for_a_unit_reaches_the_units_below_it_and_no_others() {
        UnitRegister units = house.wiring.get(UnitRegister.class);
        UnitId company = house.asAdministrator(() -> units.add(new AddUnit("HQ", "Company", null)));
        UnitId buying = house.asAdministrator(() -> units.add(new AddUnit("B", "Buying", company)));
        UnitId reagents = house.asAdministrator(() -> units.add(new AddUnit("BR", "Reagents", buying)));
        grant("management-supervisor", List.of(about(Kind.UNIT, buying.value())));

        allowed(AccessQuestion.EMPTY.inUnit(buying.value()));
        allowed(AccessQuestion.EMPTY.inUnit(reagents.value()));
        refused(AccessQuestion.EMPTY.inUnit(company.value()));
        refused(AccessQuestion.EMPTY);
    }

    @Test
    void conditions_that_lack_a_part_or_go_too_far_are_not_saved_and_nothing_is_granted() {
        LocalTime noon = LocalTime.NOON;
        Stream.of(
                        condition(Kind.AMOUNT, null, "USD", null, null, null, null, null),
                        condition(Kind.AMOUNT, "-1", "USD", null, null, null, null, null),
                        condition(Kind.AMOUNT, "1", "XXX", null, null, null, null, null),
                        condition(Kind.CUMULATIVE, "1", null, 30, null, null, null, null),
                        condition(Kind.CUMULATIVE, "1", "USD", null, null, null, null, null),
                        condition(Kind.CUMULATIVE, "1", "USD", 0, null, null, null, null),
                        condition(Kind.CUMULATIVE, "1", "USD", 367, null, null, null, null),
                        condition(Kind.UNIT, null, null, null, null, null, null, null),
                        condition(Kind.HOURS, null, null, null, null, noon, noon, 127),
                        condition(Kind.HOURS, null, null, null, null, noon, null, 127),
                        condition(Kind.HOURS, null, null, null, null, noon, LocalTime.MIDNIGHT, 0),
                        condition(Kind.HOURS, null, null, null, null, noon, LocalTime.MIDNIGHT, 128))
                .forEach(wrong -> assertThatExceptionOfType(InvalidInput.class)
                        .as(wrong.toString())
                        .isThrownBy(() -> grant("management-supervisor", List.of(wrong))));
        assertThat(may(APPROVE)).isFalse();
    }

    @Test
    void a_grant_that_ends_before_it_begins_or_in_the_past_is_not_given() {
        for (Duration[] wrong : new Duration[][] {
            {Duration.ofHours(2), Duration.ofHours(1)},
            {Duration.ofHours(1), Duration.ofHours(1)},
            {Duration.ofHours(-2), Duration.ofHours(-1)}
        }) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> house.asAdministrator(() -> {
                        roles.grant(new GrantRole(
                                dawit,
                                "finance",
                                house.now().plus(wrong[0]),
                                house.now().plus(wrong[1]),
                                "Stands in",
                                List.of()));
                        return dawit;
                    }));
        }
        assertThat(may(Permission.PROCUREMENT_ORDER_VIEW)).isFalse();
    }

    @Test
    void a_condition_nobody_could_judge_is_not_saved() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> grant(
                        "finance",
                        List.of(GrantCondition.atMost("procurement.order.view", new BigDecimal("5"), "USD"))));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        grant("finance", List.of(GrantCondition.atMost(APPROVE.code(), new BigDecimal("5"), "USD"))));
    }

    @Test
    void what_is_denied_is_denied_at_once_and_lifted_at_once() {
        grant("finance", List.of());
        assertThat(may(Permission.PROCUREMENT_ORDER_VIEW)).isTrue();

        house.asAdministrator(() -> {
            roles.deny(new DenyPermission(dawit, "procurement.order.view", house.now(), null, "Under investigation"));
            return dawit;
        });
        assertThat(may(Permission.PROCUREMENT_ORDER_VIEW)).isFalse();
        assertThat(may(Permission.CATALOGUE_ITEM_VIEW)).isTrue();
        house.clock.advance(Duration.ofSeconds(1));
        house.asAdministrator(() -> {
            roles.lift(dawit, "procurement.order.view");
            return dawit;
        });
        assertThat(may(Permission.PROCUREMENT_ORDER_VIEW)).isTrue();
    }

    @Test
    void a_grant_for_a_time_begins_and_ends_by_itself() {
        house.asAdministrator(() -> {
            roles.grant(new GrantRole(
                    dawit, "finance", house.now().plusHours(1), house.now().plusHours(2), "Stands in", List.of()));
            return dawit;
        });

        assertThat(may(Permission.PROCUREMENT_ORDER_VIEW)).isFalse();
        house.clock.advance(Duration.ofHours(1));
        assertThat(may(Permission.PROCUREMENT_ORDER_VIEW)).isTrue();
        house.clock.advance(Duration.ofHours(1));
        assertThat(may(Permission.PROCUREMENT_ORDER_VIEW)).isFalse();
    }

    @Test
    void whoever_drafted_a_document_does_not_approve_it_whatever_roles_he_holds_now() {
        Act draft = new Act("procurement.order", UUID.randomUUID(), DocumentDuties.DRAFT);
        Act approve = new Act(draft.subjectType(), draft.subject(), DocumentDuties.APPROVE);
        DocumentDuties duties = house.wiring.get(DocumentDuties.class);
        house.as(house.person(dawit), () -> {
            duties.check(draft);
            duties.record(draft);
            return dawit;
        });

        assertThatExceptionOfType(DocumentDutyConflict.class)
                .isThrownBy(() -> house.as(house.person(dawit), () -> {
                    duties.check(approve);
                    return dawit;
                }));
        assertThatCode(() -> house.asAdministrator(() -> {
                    duties.check(approve);
                    return dawit;
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void the_explanation_names_each_rule_and_decides_as_the_gate_does() {
        grant("management-supervisor", List.of(GrantCondition.atMost(APPROVE.code(), new BigDecimal("50"), "USD")));
        Explanation explained = house.asAdministrator(() -> house.wiring
                .get(AccessExplanation.class)
                .explain(new Explain(dawit, APPROVE.code(), AccessQuestion.costing(Money.of("51", "USD"), DAY), null)));

        assertThat(explained.allowed()).isFalse();
        assertThat(explained.reasons())
                .extracting(AccessExplanation.Reason::rule, AccessExplanation.Reason::passed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("active", true),
                        org.assertj.core.groups.Tuple.tuple("grant", false),
                        org.assertj.core.groups.Tuple.tuple("condition-amount", false),
                        org.assertj.core.groups.Tuple.tuple("limit-missing", false));
        assertThatExceptionOfType(PermissionDenied.class)
                .isThrownBy(() -> house.as(house.person(house.invitedUser("hanna")), () -> house.wiring
                        .get(AccessExplanation.class)
                        .explain(new Explain(dawit, APPROVE.code(), null, null))));
    }

    private void grant(String role, List<GrantCondition> conditions) {
        house.asAdministrator(() -> {
            roles.grant(new GrantRole(dawit, role, house.now(), null, "For the test", conditions));
            return dawit;
        });
    }

    private void limit(String amount, String currency) {
        house.asAdministrator(() -> {
            house.wiring.get(ApprovalLimits.class).set(new SetApprovalLimit(dawit, new BigDecimal(amount), currency));
            return dawit;
        });
    }

    private void rate(String currency, String in, String rate) {
        house.asAdministrator(() -> {
            house.wiring
                    .get(ExchangeRates.class)
                    .enter(new EnterRate(currency, in, DAY, new BigDecimal(rate), "National Bank"));
            return dawit;
        });
    }

    private void done(String amount) {
        house.as(house.person(dawit), () -> {
            house.wiring
                    .get(DocumentDuties.class)
                    .record(
                            new Act("procurement.order", UUID.randomUUID(), DocumentDuties.APPROVE),
                            APPROVE,
                            AccessQuestion.costing(Money.of(amount, "USD"), DAY));
            return dawit;
        });
    }

    private boolean may(Permission permission) {
        return house.<Boolean>as(house.person(dawit), () -> access.may(permission));
    }

    private Verdict verdict(String dollars, LocalDate on) {
        return house.asSystem(() -> house.wiring
                .get(Approvers.class)
                .verdict(dawit, new Need(APPROVE.code(), Money.of(dollars, "USD"), null, on)));
    }

    private void allowed(String amount, String currency) {
        assertThatCode(() -> require(amount, currency)).doesNotThrowAnyException();
    }

    private void allowed(AccessQuestion question) {
        assertThatCode(() -> require(question)).doesNotThrowAnyException();
    }

    private void refused(AccessQuestion question) {
        assertThatExceptionOfType(ConditionNotMet.class).isThrownBy(() -> require(question));
    }

    private void require(AccessQuestion question) {
        house.as(house.person(dawit), () -> {
            access.require(APPROVE, question);
            return dawit;
        });
    }

    private static GrantCondition about(Kind kind, UUID unit) {
        return condition(kind, null, null, null, unit, null, null, null);
    }

    private static GrantCondition condition(
            Kind kind,
            String amount,
            String currency,
            Integer days,
            UUID unit,
            LocalTime opens,
            LocalTime closes,
            Integer weekdays) {
        return new GrantCondition(
                kind,
                APPROVE.code(),
                amount == null ? null : new BigDecimal(amount),
                currency,
                days,
                false,
                unit,
                opens,
                closes,
                weekdays);
    }

    private static EmployeeDetails details(String name, UserId user, EmployeeId supervisor) {
        return new EmployeeDetails(name, "Clerk", user, null, supervisor, DAY.minusYears(1), null);
    }

    private void refused(String amount, String currency) {
        assertThatExceptionOfType(ConditionNotMet.class).isThrownBy(() -> require(amount, currency));
    }

    private void require(String amount, String currency) {
        house.as(house.person(dawit), () -> {
            access.require(APPROVE, AccessQuestion.costing(Money.of(amount, currency), DAY));
            return dawit;
        });
    }
}
