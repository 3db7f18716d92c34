package et.aksum.approval;

import static et.aksum.approval.ApprovalDesk.ADDIS;
import static et.aksum.approval.ApprovalDesk.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import et.aksum.approval.ApprovalDecision.Choice;
import et.aksum.approval.ApprovalDecision.DecideRequest;
import et.aksum.approval.ApprovalDesk.Demand;
import et.aksum.approval.ApprovalRefusal.AlreadyDecided;
import et.aksum.approval.ApprovalRefusal.ApprovalClosed;
import et.aksum.approval.ApprovalRefusal.ApprovalLimitExceeded;
import et.aksum.approval.ApprovalRefusal.ApprovalLimitInOtherCurrency;
import et.aksum.approval.ApprovalRefusal.ApprovalRuleMissing;
import et.aksum.approval.ApprovalRefusal.ApproverNotAsked;
import et.aksum.approval.ApprovalRefusal.ExchangeRateMissing;
import et.aksum.approval.ApprovalRefusal.SelfApprovalRejected;
import et.aksum.identity.StepUp;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Money;
import et.aksum.shared.StaleVersion;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ApprovalDecisionTest {
    private final ApprovalDesk desk = new ApprovalDesk();

    @Test
    void one_approver_within_his_limit_grants_an_order_by_the_shipped_rule() {
        SubmitForApproval order = desk.order("900", "USD");
        ApprovalRequestId request = desk.submit(order);

        var taken = desk.decide(desk.boss, request, Choice.APPROVE);

        assertThat(taken.status()).isEqualTo("APPROVED");
        assertThat(desk.fired(ApprovalGranted.class)).singleElement().satisfies(granted -> {
            assertThat(granted.subjectId()).isEqualTo(order.subject().id());
            assertThat(granted.subjectVersion()).isEqualTo(2);
            assertThat(granted.decidedBy()).isEqualTo(id(desk.boss));
        });
        assertThat(
                        desk.value(
                                "select decision || ' ' || subject_version || ' ' || limit_amount::text from approval.decision"))
                .isEqualTo("APPROVE 2 1000000.0000");
        assertThat(desk.value(
                        "select count(*) from audit.entry where action in ('approval.requested', 'approval.decided')"))
                .isEqualTo("2");
    }

    @Test
    void the_author_never_decides_though_he_may_decide_others() {
        desk.approvers.allow(id(desk.author), ApprovalDesk.PERMISSION, Money.of("1000000", "USD"));
        ApprovalRequestId request = desk.submit(desk.order("1", "USD"));

        assertThatExceptionOfType(SelfApprovalRejected.class)
                .isThrownBy(() -> desk.decide(desk.author, request, Choice.APPROVE));
        assertThat(desk.status(request)).isEqualTo("PENDING");
    }

    @Test
    void whoever_would_earn_by_it_never_decides() {
        ApprovalRequestId request = desk.submit(desk.order("1", "USD").excluding(Set.of(desk.boss.requireUser())));

        assertThatExceptionOfType(SelfApprovalRejected.class)
                .isThrownBy(() -> desk.decide(desk.boss, request, Choice.APPROVE));
    }

    @Test
    void the_database_itself_refuses_the_voice_of_the_author_and_of_who_earns() {
        ApprovalRequestId request = desk.submit(desk.order("1", "USD").excluding(Set.of(desk.boss.requireUser())));
        for (Caller person : List.of(desk.author, desk.boss)) {
            assertThatThrownBy(() -> vote(person, request))
                    .hasStackTraceContaining("nobody decides what he asked for himself");
        }
    }

    @Test
    void the_database_itself_refuses_to_call_granted_what_nobody_approved() {
        ApprovalRequestId request = desk.submit(desk.order("1", "USD"));

        assertThatThrownBy(() -> update(
                        "update approval.step set status = 'GRANTED', closed_at = now() where request_id = ?1",
                        request))
                .hasStackTraceContaining("needs 1 approvals");
        assertThatThrownBy(() -> update(
                        "update approval.request set status = 'APPROVED', closed_at = now() where id = ?1", request))
                .hasStackTraceContaining("approved only when each of its steps is");
        assertThatThrownBy(() -> update("update approval.request set amount = 2 where id = ?1", request))
                .hasStackTraceContaining("stays as it was asked");
        assertThatThrownBy(() -> update("update approval.decision set reason = 'x' where request_id = ?1", request))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void a_limit_in_one_currency_says_nothing_about_another() {
        Caller small = desk.approver("small", "100 USD");
        ApprovalRequestId dear = desk.submit(desk.order("100.01", "USD"));
        ApprovalRequestId other = desk.submit(desk.order("1", "EUR"));

        assertThatExceptionOfType(ApprovalLimitExceeded.class)
                .isThrownBy(() -> desk.decide(small, dear, Choice.APPROVE));
        assertThatExceptionOfType(ApprovalLimitInOtherCurrency.class)
                .isThrownBy(() -> desk.decide(small, other, Choice.APPROVE));
        assertThat(desk.decide(small, dear, Choice.REJECT).status())
                .as("no needs no limit")
                .isEqualTo("REJECTED");
    }

    @Test
    void without_the_permission_of_the_step_nobody_is_heard_and_losing_it_bites_at_once() {
        Caller stranger = desk.person("stranger");
        ApprovalRequestId request = desk.submit(desk.order("1", "USD"));
        desk.approvers.forbid(id(desk.boss));

        for (Caller person : List.of(stranger, desk.boss)) {
            assertThatExceptionOfType(ApproverNotAsked.class)
                    .isThrownBy(() -> desk.decide(person, request, Choice.APPROVE));
        }
    }

    @Test
    void who_got_the_right_after_the_request_was_made_may_decide_it() {
        ApprovalRequestId request = desk.submit(desk.order("1", "USD"));
        Caller late = desk.approver("late", "10 USD");

        assertThat(desk.decide(late, request, Choice.APPROVE).status()).isEqualTo("APPROVED");
    }

    @Test
    void a_decision_is_about_the_version_that_was_shown() {
        ApprovalRequestId request = desk.submit(desk.order("1", "USD"));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> desk.decide(desk.boss, new DecideRequest(request, 1, Choice.APPROVE, null, ADDIS)));
    }

    @Test
    void a_new_version_of_the_record_voids_what_was_approved_so_far() {
        desk.rule("two", 10, null, Demand.holders(1, 1, 2));
        SubmitForApproval order = desk.order("1", "USD");
        ApprovalRequestId request = desk.submit(order);
        desk.decide(desk.boss, request, Choice.APPROVE);

        desk.as(desk.author, () -> {
            desk.wiring
                    .get(ApprovalRequests.class)
                    .subjectChanged(order.subject().type(), order.subject().id(), 3);
            return 1;
        });

        assertThat(desk.status(request)).isEqualTo("VOIDED");
        Caller second = desk.approver("second", "10 USD");
        assertThatExceptionOfType(ApprovalClosed.class).isThrownBy(() -> desk.decide(second, request, Choice.APPROVE));
        assertThat(desk.fired(ApprovalGranted.class)).isEmpty();
    }

    @Test
    void asking_twice_about_one_version_is_one_request_and_about_the_next_version_another() {
        SubmitForApproval order = desk.order("1", "USD");
        ApprovalRequestId request = desk.submit(order);

        assertThat(desk.submit(order)).isEqualTo(request);
        ApprovalRequestId next = desk.submit(SubmitForApproval.of(
                order.subject().type(),
                order.subject().id(),
                3,
                order.subject().title(),
                order.subject().author()));
        assertThat(next).isNotEqualTo(request);
        assertThat(desk.status(request)).isEqualTo("VOIDED");
        assertThat(desk.status(next)).isEqualTo("PENDING");
    }

    @Test
    void steps_follow_each_other_and_those_side_by_side_wait_for_both() {
        Caller second = desk.approver("second", "1000 USD");
        Caller third = desk.approver("third", "1000 USD");
        desk.rule(
                "chain",
                10,
                null,
                Demand.named(1, 1, desk.boss),
                Demand.named(1, 2, second),
                Demand.named(2, 1, third));
        ApprovalRequestId request = desk.submit(desk.order("5", "USD"));

        assertThatExceptionOfType(ApproverNotAsked.class).isThrownBy(() -> desk.decide(third, request, Choice.APPROVE));
        assertThat(desk.decide(second, request, Choice.APPROVE).status()).isEqualTo("PENDING");
        assertThatExceptionOfType(ApproverNotAsked.class).isThrownBy(() -> desk.decide(third, request, Choice.APPROVE));
        assertThat(desk.decide(desk.boss, request, Choice.APPROVE).status()).isEqualTo("PENDING");
        assertThat(desk.fired(ApprovalGranted.class)).isEmpty();
        assertThat(desk.decide(third, request, Choice.APPROVE).status()).isEqualTo("APPROVED");
    }

    @Test
    void k_of_n_needs_k_different_people() {
        Caller second = desk.approver("second", "1000 USD");
        Caller third = desk.approver("third", "1000 USD");
        desk.rule("two", 10, null, Demand.holders(1, 1, 2));
        ApprovalRequestId request = desk.submit(desk.order("5", "USD"));

        desk.decide(desk.boss, request, Choice.APPROVE);
        assertThatExceptionOfType(AlreadyDecided.class)
                .isThrownBy(() -> desk.decide(desk.boss, request, Choice.APPROVE));
        assertThat(desk.decide(third, request, Choice.APPROVE).status()).isEqualTo("APPROVED");
        assertThatExceptionOfType(ApprovalClosed.class).isThrownBy(() -> desk.decide(second, request, Choice.APPROVE));
    }

    @Test
    void one_person_never_speaks_twice_in_one_request_though_two_steps_ask_him() {
        desk.rule("twice", 10, null, Demand.holders(1, 1, 1), Demand.holders(2, 1, 1));
        ApprovalRequestId request = desk.submit(desk.order("5", "USD"));
        desk.decide(desk.boss, request, Choice.APPROVE);

        assertThatExceptionOfType(AlreadyDecided.class)
                .isThrownBy(() -> desk.decide(desk.boss, request, Choice.APPROVE));
        assertThatThrownBy(() -> vote(desk.boss, request)).hasStackTraceContaining("decision_person_uk");
    }

    @Test
    void a_rejection_ends_it_at_once_and_says_why() {
        desk.rule("two", 10, null, Demand.holders(1, 1, 2));
        ApprovalRequestId request = desk.submit(desk.order("5", "USD"));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> desk.decide(desk.boss, new DecideRequest(request, 2, Choice.REJECT, " ", ADDIS)));
        assertThat(desk.decide(desk.boss, request, Choice.REJECT).status()).isEqualTo("REJECTED");
        assertThat(desk.fired(ApprovalRejected.class))
                .singleElement()
                .extracting(ApprovalRejected::reason)
                .isEqualTo("Because");
    }

    @Test
    void a_record_is_returned_for_change_with_a_comment() {
        ApprovalRequestId request = desk.submit(desk.order("5", "USD"));

        assertThat(desk.decide(desk.boss, request, Choice.RETURN).status()).isEqualTo("RETURNED");
        assertThat(desk.fired(ApprovalReturned.class))
                .singleElement()
                .extracting(ApprovalReturned::comment)
                .isEqualTo("Because");
    }

    @Test
    void only_the_author_withdraws_and_only_while_it_waits() {
        ApprovalRequestId request = desk.submit(desk.order("5", "USD"));

        assertThatExceptionOfType(ApprovalRefusal.ApprovalNotFound.class)
                .isThrownBy(() -> withdraw(desk.boss, request));
        withdraw(desk.author, request);
        assertThat(desk.status(request)).isEqualTo("WITHDRAWN");
        assertThat(desk.fired(ApprovalWithdrawn.class)).hasSize(1);
        assertThatExceptionOfType(ApprovalClosed.class).isThrownBy(() -> withdraw(desk.author, request));
    }

    @Test
    void the_step_says_how_fresh_the_factor_is_and_whether_a_place_is_needed() {
        ApprovalRequestId request = desk.submit(desk.order("5", "USD"));
        Caller stale = desk.boss.withSecondFactor(desk.boss.secondFactorAt().minus(Duration.ofMinutes(6)));

        assertThatExceptionOfType(StepUp.Required.class).isThrownBy(() -> desk.decide(stale, request, Choice.APPROVE));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> desk.decide(desk.boss, new DecideRequest(request, 2, Choice.APPROVE, null, null)));
        assertThatThrownBy(() -> vote(stale, request)).hasStackTraceContaining("second factor that is fresh");
    }

    @Test
    void what_the_record_demands_no_rule_undercuts() {
        desk.rule("lax", 10, null, Demand.holders(1, 1, 1));
        ApprovalRequestId lax = desk.submit(desk.order("5", "USD"));
        ApprovalRequestId strict = desk.submit(desk.order("5", "USD").demanding(true, true));
        Caller stale = desk.boss.withSecondFactor(desk.boss.secondFactorAt().minus(Duration.ofMinutes(6)));

        assertThatExceptionOfType(StepUp.Required.class).isThrownBy(() -> desk.decide(stale, strict, Choice.APPROVE));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> desk.decide(desk.boss, new DecideRequest(strict, 2, Choice.APPROVE, null, null)));
        assertThat(desk.decide(stale, new DecideRequest(lax, 2, Choice.APPROVE, null, null))
                        .status())
                .isEqualTo("APPROVED");
    }

    @Test
    void a_rule_applies_from_its_lower_amount_on_and_below_its_upper_one() {
        desk.rule("middle", 10, Money.of("1000", "USD"), Money.of("5000", "USD"), Demand.holders(1, 1, 2));
        desk.rule("large", 20, Money.of("5000", "USD"), Demand.holders(1, 1, 3));

        assertThat(needed(desk.order("999.99", "USD"))).isEqualTo("1");
        assertThat(needed(desk.order("1000", "USD"))).isEqualTo("2");
        assertThat(needed(desk.order("4999.99", "USD"))).isEqualTo("2");
        assertThat(needed(desk.order("5000", "USD"))).isEqualTo("3");
    }

    @Test
    void an_amount_in_another_currency_is_held_against_a_rule_at_the_rate() {
        desk.rule("middle", 10, Money.of("1000", "USD"), Money.of("5000", "USD"), Demand.holders(1, 1, 2));
        desk.rule("large", 20, Money.of("5000", "USD"), Demand.holders(1, 1, 3));
        desk.approvers.rate("JPY", "USD", "0.01");

        assertThat(needed(desk.order("99999", "JPY"))).isEqualTo("1");
        assertThat(needed(desk.order("100000", "JPY"))).isEqualTo("2");
        assertThat(needed(desk.order("500000", "JPY"))).isEqualTo("3");
    }

    @Test
    void without_a_rate_no_lenient_rule_is_guessed() {
        desk.rule("middle", 10, Money.of("1000", "USD"), Money.of("5000", "USD"), Demand.holders(1, 1, 2));

        assertThat(needed(desk.order("5", "USD"))).isEqualTo("1");
        assertThatExceptionOfType(ExchangeRateMissing.class).isThrownBy(() -> desk.submit(desk.order("5", "JPY")));
        desk.rule("large", 20, Money.of("5000", "USD"), Demand.holders(1, 1, 3));
        assertThat(needed(desk.order("5", "JPY"))).as("counts as the largest").isEqualTo("3");
    }

    @Test
    void amounts_choose_the_rule_and_one_that_nobody_can_compare_counts_as_the_largest() {
        desk.rule("large", 10, Money.of("1000", "USD"), Demand.holders(1, 1, 3));

        assertThat(needed(desk.order("999.99", "USD"))).isEqualTo("1");
        assertThat(needed(desk.order("1000", "USD"))).isEqualTo("3");
        assertThat(needed(desk.order("5", "JPY")))
                .as("nothing says what a yen is worth")
                .isEqualTo("3");
    }

    @Test
    void without_a_rule_nothing_is_decided() {
        assertThatExceptionOfType(ApprovalRuleMissing.class)
                .isThrownBy(() ->
                        desk.submit(SubmitForApproval.of("sales.discount", Uuid7.next(), 1, "D-1", id(desk.author))));
    }

    @Test
    void of_two_approvers_at_once_exactly_one_has_an_effect() throws Exception {
        Caller second = desk.approver("second", "1000 USD");
        ApprovalRequestId request = desk.submit(desk.order("5", "USD"));
        desk.wiring.get(ApprovalDecision.class);
        CountDownLatch both = new CountDownLatch(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> answers = List.of(desk.boss, second).stream()
                    .map(person -> threads.submit((Callable<String>) () -> {
                        both.countDown();
                        both.await();
                        try {
                            return desk.decide(person, request, Choice.APPROVE).status();
                        } catch (ApprovalClosed late) {
                            return "LATE";
                        }
                    }))
                    .toList();

            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder("APPROVED", "LATE");
        } finally {
            threads.shutdownNow();
        }
        assertThat(desk.value("select count(*) from approval.decision")).isEqualTo("1");
        assertThat(desk.fired(ApprovalGranted.class)).hasSize(1);
    }

    private String needed(SubmitForApproval command) {
        return desk.value(
                "select needed from approval.step where request_id = ?1",
                desk.submit(command).value());
    }

    private void withdraw(Caller caller, ApprovalRequestId request) {
        desk.as(caller, () -> {
            desk.wiring.get(ApprovalRequests.class).withdraw(request, "Too early");
            return 1;
        });
    }

    /** Straight into the database, past all rules of the application. */
    private void vote(Caller caller, ApprovalRequestId request) {
        desk.as(caller, () -> desk.database
                .entityManager()
                .createNativeQuery(
                        """
                        select approval.decide(?1, (select id from approval.step where request_id = ?2 and status = 'OPEN'), 'APPROVE', null, ?3, 'x', 'PORTAL',
                          'SECOND_FACTOR', ?4, null, null, null, 9.01, 38.76, null, 'GPS', null, false)""")
                .setParameter(1, Uuid7.next())
                .setParameter(2, request.value())
                .setParameter(3, caller.requireUser())
                .setParameter(4, caller.secondFactorAt())
                .getResultList());
    }

    private void update(String sql, ApprovalRequestId request) {
        desk.as(desk.boss, () -> desk.database
                .entityManager()
                .createNativeQuery(sql)
                .setParameter(1, request.value())
                .executeUpdate());
    }
}
