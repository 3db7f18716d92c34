package et.aksum.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.access.AccessExplanation.Explain;
import et.aksum.access.AccessRefusal.ConditionNotMet;
import et.aksum.access.ApprovalLimits.SetApprovalLimit;
import et.aksum.access.ExchangeRates.EnterRate;
import et.aksum.access.RoleAssignment.GrantCondition;
import et.aksum.access.RoleAssignment.GrantRole;
import et.aksum.approval.ApprovalDecision;
import et.aksum.approval.ApprovalDecision.Choice;
import et.aksum.approval.ApprovalDecision.DecideRequest;
import et.aksum.approval.ApprovalEvidence;
import et.aksum.approval.ApprovalForesight;
import et.aksum.approval.ApprovalForesight.ForeseenPerson;
import et.aksum.approval.ApprovalForesight.WhatIf;
import et.aksum.approval.ApprovalPolicies;
import et.aksum.approval.ApprovalPolicies.PutRule;
import et.aksum.approval.ApprovalPolicies.RuleStepView;
import et.aksum.approval.ApprovalRefusal.ApproverNotAsked;
import et.aksum.approval.ApprovalRefusal.ExchangeRateMissing;
import et.aksum.approval.ApprovalRequestId;
import et.aksum.approval.ApprovalRequests;
import et.aksum.approval.EvidencePack;
import et.aksum.approval.SubmitForApproval;
import et.aksum.identity.House;
import et.aksum.identity.UserId;
import et.aksum.shared.GeoSource;
import et.aksum.shared.GeoStamp;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Money;
import et.aksum.shared.Permission;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is approved for one partner within a time is one amount, however many documents it was split into. */
class PartnerSumTest {
    private static final String ORDER = "sales.order";
    private static final Permission APPROVE = Permission.PROCUREMENT_ORDER_APPROVE;
    private static final UUID BIOLAB = UUID.randomUUID();
    private static final UUID REAGENTS = UUID.randomUUID();

    private final House house = House.setUp();
    private final UserId dawit = house.invitedUser("dawit");
    private final UserId hanna = house.invitedUser("hanna");

    @BeforeEach
    void at_most_a_thousand_dollars_a_month_for_each_partner() {
        house.asAdministrator(() -> {
            house.wiring
                    .get(RoleAssignment.class)
                    .grant(new GrantRole(
                            dawit,
                            "management-supervisor",
                            house.now(),
                            null,
                            "For the test",
                            List.of(perParty(APPROVE.code(), "1000"))));
            house.wiring.get(ApprovalLimits.class).set(new SetApprovalLimit(dawit, new BigDecimal("900"), "USD"));
            return dawit;
        });
        put("all", 1000, null);
    }

    @Test
    void orders_split_for_one_supplier_are_one_amount_and_another_supplier_counts_apart() {
        approve(submit("600", BIOLAB));

        ApprovalRequestId split = submit("401", BIOLAB);
        assertThatExceptionOfType(ApproverNotAsked.class).isThrownBy(() -> approve(split));
        approve(submit("400", BIOLAB));
        approve(submit("900", REAGENTS));
        house.clock.advance(Duration.ofDays(31));
        approve(split);
    }

    @Test
    void two_orders_approved_at_the_same_moment_are_added_up_too() {
        ApprovalRequestId one = submit("600", BIOLAB);
        ApprovalRequestId other = submit("600", BIOLAB);

        ExecutorService nodes = Executors.newFixedThreadPool(2);
        List<Throwable> refusals = Stream.of(one, other)
                .map(request -> CompletableFuture.runAsync(() -> approve(request), nodes))
                .toList()
                .stream()
                .map(voice -> voice.handle((done, refusal) -> refusal).join())
                .filter(Objects::nonNull)
                .toList();
        nodes.shutdown();

        assertThat(refusals).singleElement().satisfies(refusal -> assertThat(refusal)
                .hasCauseInstanceOf(ApproverNotAsked.class));
    }

    @Test
    void what_is_too_much_to_approve_may_be_rejected() {
        approve(submit("600", BIOLAB));

        assertThat(decide(submit("401", BIOLAB), Choice.REJECT)).isEqualTo("REJECTED");
        assertThat(decide(submit("1", null), Choice.REJECT)).isEqualTo("REJECTED");
    }

    @Test
    void what_concerns_no_partner_is_not_approved_by_a_grant_that_asks_for_one() {
        ApprovalRequestId nobodys = submit("1", null);

        assertThatExceptionOfType(ApproverNotAsked.class).isThrownBy(() -> approve(nobodys));
    }

    @Test
    void the_explanation_names_the_sum_of_the_partner() {
        approve(submit("600", BIOLAB));

        AccessExplanation.Explanation explained = house.asAdministrator(() -> house.wiring
                .get(AccessExplanation.class)
                .explain(new Explain(dawit, APPROVE.code(), costing("401", BIOLAB), null)));

        assertThat(explained.allowed()).isFalse();
        assertThat(explained.reasons())
                .filteredOn(reason -> !reason.passed() && reason.rule().equals("condition-cumulative-per-party"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.text())
                        .contains("1000.00 USD within 30 days")
                        .contains("600.00 USD so far for partner " + BIOLAB));
        assertThatExceptionOfType(ConditionNotMet.class)
                .isThrownBy(() -> require("401", BIOLAB))
                .withMessageContaining("600.00 USD so far");
        assertThatCode(() -> require("401", REAGENTS)).doesNotThrowAnyException();
    }

    @Test
    void a_sum_per_partner_needs_a_permission_whose_use_tells_the_partner() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> house.asAdministrator(() -> {
                    house.wiring
                            .get(RoleAssignment.class)
                            .grant(new GrantRole(
                                    hanna,
                                    "management-supervisor",
                                    house.now(),
                                    null,
                                    "For the test",
                                    List.of(perParty("procurement.order.view", "1000"))));
                    return hanna;
                }));
    }

    @Test
    void who_would_be_asked_depends_on_the_partner_and_the_rule_on_the_rate_of_the_day() {
        approve(submit("600", BIOLAB));
        put("small", 10, Money.of("50000", "ETB"));
        assertThatExceptionOfType(ExchangeRateMissing.class).isThrownBy(() -> submit("300", BIOLAB));
        rate("150");

        assertThat(foreseen("401", REAGENTS)).containsExactly("dawit");
        assertThat(foreseen("401", BIOLAB)).isEmpty();
        assertThat(rule("333")).isEqualTo("small");
        assertThat(rule("334")).isEqualTo("all");
    }

    @Test
    void the_evidence_names_the_limit_in_another_currency_and_the_rate_it_took() {
        rate("150");
        UserId lula = house.invitedUser("lula", "management-supervisor");
        house.asAdministrator(() -> {
            house.wiring.get(ApprovalLimits.class).set(new SetApprovalLimit(lula, new BigDecimal("90000"), "ETB"));
            return lula;
        });
        ApprovalRequestId request = submit("600", BIOLAB);
        assertThat(decide(lula, request, Choice.APPROVE)).isEqualTo("APPROVED");

        String pack = house.as(
                house.person(lula),
                () -> house.wiring.get(ApprovalEvidence.class).pack(request));
        assertThat(pack)
                .contains("\"limitAmount\":\"90000.0000\"", "\"limitCurrency\":\"ETB\"")
                .contains("\"limitRate\":\"150.000000000000000000\"");
        assertThat(EvidencePack.faults(pack)).isEmpty();
        assertThat(EvidencePack.faults(pack.replace("\"150.0", "\"151.0"))).isNotEmpty();
    }

    private void put(String code, int position, @Nullable Money below) {
        house.asAdministrator(() -> {
            house.wiring
                    .get(ApprovalPolicies.class)
                    .put(new PutRule(
                            code,
                            ORDER,
                            code,
                            position,
                            null,
                            below,
                            null,
                            null,
                            null,
                            List.of(new RuleStepView(
                                    1,
                                    1,
                                    "Approve",
                                    "HOLDERS",
                                    APPROVE.code(),
                                    null,
                                    1,
                                    true,
                                    false,
                                    null,
                                    false,
                                    null,
                                    null))));
            return dawit;
        });
    }

    private void rate(String birr) {
        house.asAdministrator(() -> {
            house.wiring
                    .get(ExchangeRates.class)
                    .enter(new EnterRate(
                            "USD",
                            "ETB",
                            house.now()
                                    .atZoneSameInstant(ZoneId.of("Africa/Addis_Ababa"))
                                    .toLocalDate(),
                            new BigDecimal(birr),
                            "National Bank"));
            return dawit;
        });
    }

    private String rule(String dollars) {
        return foresee(dollars, REAGENTS).code();
    }

    private List<String> foreseen(String dollars, UUID party) {
        return foresee(dollars, party).steps().get(0).people().stream()
                .map(ForeseenPerson::name)
                .toList();
    }

    private ApprovalForesight.Foreseen foresee(String dollars, UUID party) {
        return house.asAdministrator(() -> house.wiring
                .get(ApprovalForesight.class)
                .of(new WhatIf(ORDER, hanna, Money.of(dollars, "USD"), null, party)));
    }

    private ApprovalRequestId submit(String dollars, @Nullable UUID party) {
        return house.as(house.person(hanna), () -> house.wiring
                .get(ApprovalRequests.class)
                .submit(SubmitForApproval.of(ORDER, UUID.randomUUID(), 1, "PO", hanna)
                        .costing(Money.of(dollars, "USD"))
                        .concerning(party)));
    }

    private void approve(ApprovalRequestId request) {
        assertThat(decide(request, Choice.APPROVE)).isEqualTo("APPROVED");
    }

    private String decide(ApprovalRequestId request, Choice choice) {
        return decide(dawit, request, choice);
    }

    private String decide(UserId person, ApprovalRequestId request, Choice choice) {
        GeoStamp place = new GeoStamp(
                new BigDecimal("9.01"),
                new BigDecimal("38.76"),
                BigDecimal.TEN,
                GeoSource.GPS,
                null,
                house.now(),
                false);
        String reason = choice == Choice.REJECT ? "Not now" : null;
        return house.as(house.person(person), () -> house.wiring
                .get(ApprovalDecision.class)
                .decide(new DecideRequest(request, 1, choice, reason, place))
                .status());
    }

    private void require(String dollars, UUID party) {
        house.as(house.person(dawit), () -> {
            house.wiring.get(AccessControl.class).require(APPROVE, costing(dollars, party));
            return dawit;
        });
    }

    private AccessQuestion costing(String dollars, UUID party) {
        return AccessQuestion.costing(Money.of(dollars, "USD"), house.now().toLocalDate())
                .about(party.toString());
    }

    private static GrantCondition perParty(String permission, String dollars) {
        return GrantCondition.cumulative(permission, new BigDecimal(dollars), "USD", 30, true);
    }
}
