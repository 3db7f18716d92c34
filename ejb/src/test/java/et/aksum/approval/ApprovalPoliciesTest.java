package et.aksum.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import et.aksum.approval.ApprovalDecision.Choice;
import et.aksum.approval.ApprovalDesk.Demand;
import et.aksum.approval.ApprovalForesight.Foreseen;
import et.aksum.approval.ApprovalForesight.ForeseenPerson;
import et.aksum.approval.ApprovalForesight.WhatIf;
import et.aksum.approval.ApprovalPolicies.PutRule;
import et.aksum.approval.ApprovalPolicies.RuleStepView;
import et.aksum.approval.ApprovalPolicies.RuleView;
import et.aksum.approval.ApprovalRefusal.ApprovalRuleMissing;
import et.aksum.approval.ApprovalRefusal.ApprovalRuleNotFound;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Money;
import et.aksum.shared.StaleVersion;
import et.aksum.tenancy.Caller;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApprovalPoliciesTest {
    private final ApprovalDesk desk = new ApprovalDesk();

    @Test
    void three_rules_are_shipped_and_the_one_for_orders_asks_for_limit_factor_and_place() {
        assertThat(inForce())
                .extracting(RuleView::code)
                .containsExactly("access.role-request", "clients.registration", "procurement.order");
        RuleStepView step = rule("procurement.order").steps().get(0);
        assertThat(step.permission()).isEqualTo(ApprovalDesk.PERMISSION);
        assertThat(step.limitApplies()).isTrue();
        assertThat(step.factorMinutes()).isEqualTo(5);
        assertThat(step.placeRequired()).isTrue();
    }

    @Test
    void a_changed_rule_takes_the_place_of_the_old_one_and_what_waits_goes_on_under_the_old() {
        ApprovalRequestId before = desk.submit(desk.order("5", "USD"));
        put("procurement.order", 1000, rule("procurement.order").version(), step(1, 2));

        assertThat(desk.decide(desk.boss, before, Choice.APPROVE).status()).isEqualTo("APPROVED");
        ApprovalRequestId after = desk.submit(desk.order("5", "USD"));
        assertThat(desk.decide(desk.boss, after, Choice.APPROVE).status()).isEqualTo("PENDING");
        assertThat(inForce()).hasSize(3);
    }

    @Test
    void a_change_is_of_the_rule_that_was_seen_and_no_two_rules_stand_in_one_place() {
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> put("procurement.order", 1000, null, step(1, 1)));
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> put("procurement.order", 1000, 7L, step(1, 1)));
        assertThatExceptionOfType(ApprovalRuleNotFound.class).isThrownBy(() -> put("new", 10, 0L, step(1, 1)));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> put("new", 1000, null, step(1, 1)));
        assertThatExceptionOfType(InvalidInput.class).as("no steps").isThrownBy(() -> put("new", 10, null));
        assertThatExceptionOfType(InvalidInput.class)
                .as("no such permission")
                .isThrownBy(() -> put(
                        "new",
                        10,
                        null,
                        new RuleStepView(
                                1, 1, "S", "HOLDERS", "no.such.thing", null, 1, true, false, null, false, null, null)));
        assertThatExceptionOfType(InvalidInput.class)
                .as("nobody approves")
                .isThrownBy(() -> put("new", 10, null, step(1, 0)));
    }

    @Test
    void a_retired_rule_asks_nobody_any_more_and_without_any_nothing_is_decided() {
        desk.as(desk.author, () -> {
            policies().retire("procurement.order", rule("procurement.order").version());
            return 1;
        });

        assertThatExceptionOfType(ApprovalRuleMissing.class).isThrownBy(() -> desk.submit(desk.order("5", "USD")));
        put("orders", 5, null, step(1, 1));
        assertThat(desk.status(desk.submit(desk.order("5", "USD")))).isEqualTo("PENDING");
    }

    @Test
    void whom_a_rule_would_ask_is_told_before_anybody_is_asked() {
        desk.approver("small", "10 USD");
        desk.approvers.allow(ApprovalDesk.id(desk.author), ApprovalDesk.PERMISSION, Money.of("1000", "USD"));
        put("two", 10, null, step(1, 2));

        Foreseen foreseen = desk.as(desk.author, () -> desk.wiring
                .get(ApprovalForesight.class)
                .of(new WhatIf(ApprovalDesk.ORDER, ApprovalDesk.id(desk.author), Money.of("100", "USD"), null, null)));

        assertThat(foreseen.code()).isEqualTo("two");
        assertThat(foreseen.steps()).singleElement().satisfies(step -> {
            assertThat(step.people()).extracting(ForeseenPerson::name).containsExactly("boss");
            assertThat(step.possible()).isFalse();
        });
        assertThat(desk.value("select count(*) from approval.request")).isEqualTo("0");
    }

    @Test
    void who_is_asked_by_name_without_the_right_is_foreseen_and_is_not_enough() {
        Caller stranger = desk.person("stranger");
        desk.rule("named", 5, null, Demand.named(1, 1, stranger));

        Foreseen foreseen = desk.as(desk.author, () -> desk.wiring
                .get(ApprovalForesight.class)
                .of(new WhatIf(ApprovalDesk.ORDER, ApprovalDesk.id(desk.author), Money.of("100", "USD"), null, null)));

        assertThat(foreseen.steps()).singleElement().satisfies(step -> {
            assertThat(step.people()).extracting(ForeseenPerson::name).containsExactly("stranger");
            assertThat(step.possible()).isFalse();
        });
    }

    @Test
    void the_bounds_of_a_rule_are_kept_and_nothing_between_them_is_refused() {
        putBetween("middle", Money.of("1000", "USD"), Money.of("5000", "USD"));

        assertThat(rule("middle").from()).isEqualTo(Money.of("1000", "USD"));
        assertThat(rule("middle").below()).isEqualTo(Money.of("5000", "USD"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> putBetween("none", Money.of("1000", "USD"), Money.of("1000", "USD")));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> putBetween("two", Money.of("1", "USD"), Money.of("1000", "ETB")));
    }

    @Test
    void the_database_too_keeps_the_upper_bound_above_the_lower_and_in_a_currency() {
        for (String wrong :
                List.of("5, 5, 'USD'", "5, 4, 'USD'", "null, 0, 'USD'", "null, 5, null", "null, null, 'USD'")) {
            assertThatThrownBy(() -> desk.database.asSuperuser(
                            """
                    select set_config('app.tenant', tenancy.sign_as_owner('%1$s', null), true);
                    insert into approval.rule (org_id, id, code, subject_type, name, position, from_amount, below_amount, currency)
                    values ('%1$s', gen_random_uuid(), 'wrong', 'procurement.order', 'W', 77, %2$s)"""
                                    .formatted(desk.organisation.value(), wrong)))
                    .as(wrong)
                    .hasStackTraceContaining("amount_ck");
        }
    }

    private void putBetween(String code, Money from, Money below) {
        desk.as(desk.author, () -> {
            policies()
                    .put(new PutRule(
                            code, ApprovalDesk.ORDER, "Rule", 20, from, below, null, null, null, List.of(step(1, 1))));
            return 1;
        });
    }

    private void put(String code, int position, Long expected, RuleStepView... steps) {
        desk.as(desk.author, () -> {
            policies()
                    .put(new PutRule(
                            code,
                            ApprovalDesk.ORDER,
                            "Rule",
                            position,
                            Money.of("0", "USD"),
                            null,
                            null,
                            null,
                            expected,
                            List.of(steps)));
            return 1;
        });
    }

    private static RuleStepView step(int position, int needed) {
        return new RuleStepView(
                position,
                1,
                "Step",
                "HOLDERS",
                ApprovalDesk.PERMISSION,
                null,
                needed,
                true,
                false,
                null,
                false,
                null,
                null);
    }

    private RuleView rule(String code) {
        return inForce().stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<RuleView> inForce() {
        return desk.as(desk.author, () -> policies().inForce());
    }

    private ApprovalPolicies policies() {
        return desk.wiring.get(ApprovalPolicies.class);
    }
}
