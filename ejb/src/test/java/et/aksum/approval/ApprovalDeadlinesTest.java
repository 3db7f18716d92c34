package et.aksum.approval;

import static et.aksum.approval.ApprovalDesk.ADDIS;
import static et.aksum.approval.ApprovalDesk.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.approval.ApprovalDecision.Choice;
import et.aksum.approval.ApprovalDecision.DecideRequest;
import et.aksum.approval.ApprovalDesk.Demand;
import et.aksum.approval.ApprovalRefusal.AlreadyDecided;
import et.aksum.approval.ApprovalRefusal.ApproverNotAsked;
import et.aksum.approval.ApprovalRefusal.DelegationNotFound;
import et.aksum.approval.ApprovalRefusal.SelfApprovalRejected;
import et.aksum.approval.Delegations.Delegate;
import et.aksum.approval.adapter.DecisionsOfLeavers;
import et.aksum.approval.domain.Demands;
import et.aksum.identity.UserAdministration;
import et.aksum.identity.UserId;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Money;
import et.aksum.tenancy.Caller;
import et.aksum.workforce.EmployeeLeft;
import et.aksum.workforce.OpenWork;
import et.aksum.workforce.Supervision;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is asked in whose place, and what becomes of what nobody decides. */
class ApprovalDeadlinesTest {
    private final Map<UserId, List<UserId>> above = new HashMap<>();
    private final Map<UserId, List<UserId>> next = new HashMap<>();
    private final ApprovalDesk desk = new ApprovalDesk();

    @BeforeEach
    void chain() {
        desk.wiring.with(Supervision.class, new Supervision() {
            @Override
            public List<UserId> chainAbove(UserId user) {
                return above.getOrDefault(user, List.of());
            }

            @Override
            public List<UserId> standInsFor(UserId leaver) {
                return next.getOrDefault(leaver, List.of());
            }
        });
    }

    @Test
    void those_who_are_asked_get_a_letter_and_the_author_learns_the_outcome() {
        ApprovalRequestId request = desk.submit(desk.order("5", "USD"));
        assertThat(desk.letters.to("approval-asked")).containsExactly("boss@x.example");

        desk.decide(desk.boss, request, Choice.APPROVE);
        assertThat(desk.letters.to("approval-closed")).containsExactly("author@x.example");
    }

    @Test
    void the_nearest_superior_who_may_is_asked() {
        Caller near = desk.person("near");
        Caller far = desk.approver("far", "100 USD");
        above.put(id(desk.author), List.of(id(near), id(far), id(desk.boss)));
        desk.rule("up", 10, null, step(Demands.Asks.SUPERVISORS, null, null));
        ApprovalRequestId request = desk.submit(desk.order("5", "USD"));

        assertThatExceptionOfType(ApproverNotAsked.class).isThrownBy(() -> decide(desk.boss, request));
        assertThat(decide(far, request)).isEqualTo("APPROVED");
    }

    @Test
    void a_delegate_who_may_himself_is_asked_while_somebody_is_away_and_speaks_for_his_seat() {
        Caller stand = desk.approver("stand", "100 USD");
        desk.rule("boss", 10, null, Demand.named(1, 1, desk.boss));
        delegate(desk.boss, stand, Duration.ofHours(1));
        ApprovalRequestId request = desk.submit(desk.order("5", "USD"));

        assertThat(decide(stand, request)).isEqualTo("APPROVED");
        assertThat(desk.value("select (seat_id <> decided_by)::text from approval.decision"))
                .isEqualTo("true");
    }

    @Test
    void one_seat_speaks_once_whoever_speaks_for_it() {
        Caller stand = desk.approver("stand", "100 USD");
        desk.rule("boss", 10, null, Demand.named(1, 1, desk.boss), Demand.named(2, 1, desk.boss));
        delegate(desk.boss, stand, Duration.ofHours(1));
        ApprovalRequestId request = desk.submit(desk.order("5", "USD"));
        decide(desk.boss, request);

        assertThatExceptionOfType(AlreadyDecided.class).isThrownBy(() -> decide(stand, request));
    }

    @Test
    void a_delegation_gives_no_right_ends_with_its_date_and_never_makes_the_author_his_own_approver() {
        Caller powerless = desk.person("powerless");
        Caller stand = desk.approver("stand", "100 USD");
        desk.approvers.allow(id(desk.author), ApprovalDesk.PERMISSION, Money.of("100", "USD"));
        desk.rule("boss", 10, null, Demand.named(1, 1, desk.boss));
        delegate(desk.boss, powerless, Duration.ofHours(1));
        delegate(desk.boss, desk.author, Duration.ofHours(1));
        delegate(desk.boss, stand, Duration.ofMinutes(10));
        ApprovalRequestId request = desk.submit(desk.order("5", "USD"));

        assertThatExceptionOfType(ApproverNotAsked.class).isThrownBy(() -> decide(powerless, request));
        assertThatExceptionOfType(SelfApprovalRejected.class).isThrownBy(() -> decide(desk.author, request));
        desk.clock.advance(Duration.ofMinutes(10));
        assertThatExceptionOfType(ApproverNotAsked.class).isThrownBy(() -> decide(stand, request));
    }

    @Test
    void a_delegation_is_ones_own_and_has_sound_dates() {
        Caller stand = desk.approver("stand", "100 USD");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> delegate(desk.boss, desk.boss, Duration.ofHours(1)));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> delegate(desk.boss, stand, Duration.ofHours(-1)));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> delegate(desk.boss, stand, Duration.ofDays(367)));
        var given = delegate(desk.boss, stand, Duration.ofHours(1));

        assertThatExceptionOfType(DelegationNotFound.class).isThrownBy(() -> revoke(stand, given));
        assertThat(desk.as(stand, () -> delegations().mine())).singleElement().satisfies(row -> {
            assertThat(row.given()).isFalse();
            assertThat(row.inForce()).isTrue();
            assertThat(row.from()).isEqualTo("boss");
        });
        revoke(desk.boss, given);
        assertThat(desk.as(stand, () -> delegations().mine()))
                .singleElement()
                .extracting(row -> row.inForce())
                .isEqualTo(false);
    }

    @Test
    void whoever_does_not_answer_is_reminded_and_then_those_above_are_asked_in_working_time() {
        Caller chief = desk.approver("chief", "100 USD");
        above.put(id(desk.boss), List.of(id(chief)));
        desk.rule(
                "boss",
                10,
                null,
                new Demand(
                        1,
                        1,
                        new Demands(
                                Demands.Asks.PERSON,
                                ApprovalDesk.PERMISSION,
                                desk.boss.requireUser(),
                                1,
                                true,
                                false,
                                null,
                                false,
                                60,
                                120)));
        ApprovalRequestId request = desk.submit(desk.order("5", "USD"));

        attend(request);
        assertThat(desk.letters.to("approval-reminder")).isEmpty();
        until("remind_at", request);
        attend(request);
        attend(request);
        assertThat(desk.letters.to("approval-reminder")).containsExactly("boss@x.example");
        assertThatExceptionOfType(ApproverNotAsked.class).isThrownBy(() -> decide(chief, request));
        until("escalate_at", request);
        attend(request);
        attend(request);
        assertThat(desk.letters.to("approval-escalated")).containsExactly("chief@x.example");
        assertThat(decide(chief, request)).isEqualTo("APPROVED");
    }

    @Test
    void a_request_that_nobody_decides_lapses_once() {
        desk.as(desk.author, () -> {
            desk.wiring
                    .get(ApprovalPolicies.class)
                    .put(new ApprovalPolicies.PutRule(
                            "short",
                            ApprovalDesk.ORDER,
                            "Short",
                            5,
                            null,
                            null,
                            null,
                            60,
                            null,
                            List.of(new ApprovalPolicies.RuleStepView(
                                    1,
                                    1,
                                    "Any",
                                    "HOLDERS",
                                    ApprovalDesk.PERMISSION,
                                    null,
                                    1,
                                    true,
                                    false,
                                    null,
                                    false,
                                    null,
                                    null))));
            return 1;
        });
        ApprovalRequestId request = desk.submit(desk.order("5", "USD"));
        OffsetDateTime due = OffsetDateTime.parse(desk.value(
                "select to_char(expires_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from approval.request where id = ?1",
                request.value()));
        desk.clock.advance(Duration.between(OffsetDateTime.now(desk.clock), due).plusSeconds(1));
        attend(request);
        attend(request);

        assertThat(desk.status(request)).isEqualTo("EXPIRED");
        assertThat(desk.fired(ApprovalExpired.class)).hasSize(1);
    }

    @Test
    void what_waited_for_somebody_who_left_asks_his_successor_where_he_may_decide() {
        Caller heir = desk.approver("heir", "100 USD");
        desk.rule("boss", 10, null, Demand.named(1, 1, desk.boss), Demand.named(2, 1, desk.boss));
        ApprovalRequestId request = desk.submit(desk.order("5", "USD"));
        assertThat(workOf(desk.boss)).containsExactly(Map.entry("approval.decision", 1L));

        EmployeeLeft left = leave(desk.boss, heir);

        assertThat(left.given()).containsExactly(Map.entry(id(heir), Map.of("approval.decision", 1L)));
        assertThat(desk.letters.to("approval-asked")).contains("heir@x.example");
        assertThat(workOf(desk.boss)).isEmpty();
        assertThat(desk.value("select count(*) from approval.assignment where person_id = ?1", desk.boss.requireUser()))
                .isEqualTo("1");
        assertThat(desk.value("select because from approval.assignment where person_id = ?1", heir.requireUser()))
                .isEqualTo("SUCCESSION");
        assertThatExceptionOfType(ApproverNotAsked.class).isThrownBy(() -> decide(desk.boss, request));
        assertThat(decide(heir, request)).isEqualTo("PENDING");
        assertThat(desk.value(
                        "select count(*) from approval.assignment where person_id = ?1 and because = 'RULE'",
                        heir.requireUser()))
                .isEqualTo("1");
    }

    @Test
    void where_the_successor_may_not_decide_the_nearest_above_is_asked_and_where_others_can_nobody_is() {
        Caller powerless = desk.person("powerless");
        Caller chief = desk.approver("chief", "100 USD");
        desk.rule("boss", 10, null, Demand.named(1, 1, desk.boss));
        desk.submit(desk.order("5", "USD"));

        EmployeeLeft left = leave(desk.boss, powerless, chief);
        assertThat(left.given().keySet()).containsExactly(id(chief));

        Caller other = desk.approver("other", "100 USD");
        desk.rule("holders", 5, null, Demand.holders(1, 1, 1));
        desk.submit(desk.order("6", "USD"));
        assertThat(workOf(other)).isEmpty();
        assertThat(leave(other, powerless).given()).isEmpty();
    }

    @Test
    void delegations_from_and_to_somebody_who_left_end_and_who_counted_on_him_is_told() {
        Caller stand = desk.approver("stand", "100 USD");
        Caller counting = desk.approver("counting", "100 USD");
        delegate(desk.boss, stand, Duration.ofHours(1));
        delegate(counting, desk.boss, Duration.ofHours(1));

        leave(desk.boss);

        assertThat(desk.value("select count(*) from approval.delegation where revoked_at is null"))
                .isEqualTo("0");
        assertThat(desk.letters.to("delegate-left")).containsExactly("counting@x.example");
    }

    @Test
    void everybody_reads_the_outcome_and_a_leaving_in_his_own_language() {
        Caller stand = desk.approver("stand", "100 USD");
        for (Caller reader : List.of(desk.author, desk.boss)) {
            desk.as(reader, () -> {
                desk.wiring.get(UserAdministration.class).speak(Locale.forLanguageTag("am"));
                return 1;
            });
        }
        delegate(desk.boss, stand, Duration.ofHours(1));
        ApprovalRequestId request = desk.submit(desk.order("5", "USD"));
        desk.decide(desk.boss, request, Choice.APPROVE);

        leave(stand);

        assertThat(desk.letters.sent)
                .filteredOn(
                        letter -> List.of("approval-closed", "delegate-left").contains(letter.template()))
                .hasSize(2)
                .allSatisfy(
                        letter -> assertThat(letter.language().getLanguage()).isEqualTo("am"))
                .first()
                .satisfies(letter -> assertThat(letter.values()).containsEntry("status", "ጸድቋል"));
    }

    @Test
    void the_successor_learns_what_became_of_a_request_whose_author_left() {
        Caller heir = desk.person("heir");
        ApprovalRequestId request = desk.submit(desk.order("5", "USD"));
        leave(desk.author, heir);

        desk.decide(desk.boss, request, Choice.APPROVE);

        assertThat(desk.letters.to("approval-closed")).containsExactly("heir@x.example");
    }

    private Map<String, Long> workOf(Caller person) {
        return desk.as(desk.author, () -> {
            OpenWork work = new OpenWork(id(person));
            desk.wiring.get(DecisionsOfLeavers.class).count(work);
            return work.found();
        });
    }

    private EmployeeLeft leave(Caller leaver, Caller... standIns) {
        next.put(id(leaver), Stream.of(standIns).map(ApprovalDesk::id).toList());
        desk.approvers.forbid(id(leaver));
        EmployeeLeft left = new EmployeeLeft(id(leaver), standIns.length == 0 ? null : id(standIns[0]));
        return desk.as(desk.author, () -> {
            desk.wiring.get(DecisionsOfLeavers.class).handOver(left);
            return left;
        });
    }

    private String decide(Caller caller, ApprovalRequestId request) {
        return desk.decide(caller, new DecideRequest(request, 2, Choice.APPROVE, null, ADDIS))
                .status();
    }

    private Demand step(Demands.Asks asks, Integer remind, Integer escalate) {
        return new Demand(
                1, 1, new Demands(asks, ApprovalDesk.PERMISSION, null, 1, true, false, null, false, remind, escalate));
    }

    private Delegations.DelegationId delegate(Caller from, Caller to, Duration lasts) {
        OffsetDateTime now = OffsetDateTime.now(desk.clock);
        return desk.as(from, () -> delegations().give(new Delegate(id(to), null, now, now.plus(lasts), "On leave")));
    }

    private void revoke(Caller caller, Delegations.DelegationId delegation) {
        desk.as(caller, () -> {
            delegations().revoke(delegation.value());
            return 1;
        });
    }

    private Delegations delegations() {
        return desk.wiring.get(Delegations.class);
    }

    private void attend(ApprovalRequestId request) {
        desk.as(Caller.system(desk.organisation, "approvals"), () -> {
            assertThat(desk.wiring.get(ApprovalDeadlines.class).waiting()).isNotNull();
            desk.wiring.get(ApprovalDeadlines.class).attend(request);
            return 1;
        });
    }

    private void until(String column, ApprovalRequestId request) {
        String sql = column.equals("remind_at")
                ? "select to_char(remind_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from approval.step where request_id = ?1"
                : "select to_char(escalate_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from approval.step where request_id = ?1";
        OffsetDateTime due = OffsetDateTime.parse(desk.value(sql, request.value()));
        desk.clock.advance(Duration.between(OffsetDateTime.now(desk.clock), due).plusSeconds(1));
    }
}
