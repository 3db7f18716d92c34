package et.aksum.approval;

import static et.aksum.approval.ApprovalDesk.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.approval.ApprovalDecision.Choice;
import et.aksum.approval.ApprovalDesk.Demand;
import et.aksum.approval.ApprovalQueries.ApprovalFilter;
import et.aksum.approval.ApprovalQueries.Whose;
import et.aksum.approval.ApprovalRefusal.ApprovalNotFound;
import et.aksum.shared.Money;
import et.aksum.shared.Permission;
import et.aksum.tenancy.Caller;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApprovalQueriesTest {
    private final ApprovalDesk desk = new ApprovalDesk();

    @Test
    void an_inbox_holds_what_asks_its_owner_until_he_has_spoken() {
        desk.rule("two", 10, null, Demand.holders(1, 1, 2));
        ApprovalRequestId first = desk.submit(desk.order("5", "USD"));
        ApprovalRequestId second = desk.submit(desk.order("6", "USD"));

        assertThat(ids(inbox(desk.boss))).containsExactly(second, first);
        assertThat(waiting(desk.boss)).isEqualTo(2);
        assertThat(ids(inbox(desk.author))).isEmpty();
        desk.decide(desk.boss, first, Choice.APPROVE);
        assertThat(ids(inbox(desk.boss))).containsExactly(second);
        assertThat(ids(list(desk.boss, Whose.DECIDED_BY_ME, ApprovalFilter.all())))
                .containsExactly(first);
        assertThat(ids(list(desk.author, Whose.MINE, ApprovalFilter.all()))).containsExactly(second, first);
    }

    @Test
    void pages_follow_each_other_without_gap_and_filters_narrow_them() {
        for (int i = 1; i <= 5; i++) {
            desk.submit(desk.order(i + "", "USD"));
        }
        List<ApprovalRow> first =
                desk.as(desk.boss, () -> queries().mine(Whose.ASKING_ME, ApprovalFilter.all(), null, 3));
        List<ApprovalRow> rest = desk.as(desk.boss, () -> queries()
                .mine(
                        Whose.ASKING_ME,
                        ApprovalFilter.all(),
                        new ApprovalRequestId(first.get(2).id()),
                        3));

        assertThat(first).extracting(ApprovalRow::amount).containsExactly(usd("5"), usd("4"), usd("3"));
        assertThat(rest).extracting(ApprovalRow::amount).containsExactly(usd("2"), usd("1"));
        assertThat(list(desk.boss, Whose.ASKING_ME, new ApprovalFilter(null, null, "po-2026", "AUTH")))
                .hasSize(5);
        assertThat(list(desk.boss, Whose.ASKING_ME, new ApprovalFilter("access.role-request", null, null, null)))
                .isEmpty();
        assertThat(list(desk.boss, Whose.ASKING_ME, new ApprovalFilter(null, ApprovalStatus.APPROVED, null, null)))
                .isEmpty();
        assertThat(list(desk.boss, Whose.ASKING_ME, new ApprovalFilter(null, null, "100%", null)))
                .isEmpty();
    }

    @Test
    void a_request_shows_its_difference_its_rule_the_limit_and_the_evidence() {
        ApprovalRequestId request = desk.submit(desk.order("5", "USD"));
        ApprovalDetails before = details(desk.boss, request);

        assertThat(before.diff())
                .containsExactly(new FieldChange("total", null, "5 USD"), new FieldChange("note", "old", "new"));
        assertThat(before.ruleReason()).contains("Purchase orders");
        assertThat(before.limit()).isEqualTo(usd("1000000"));
        assertThat(before.steps()).singleElement().satisfies(step -> {
            assertThat(step.status()).isEqualTo("OPEN");
            assertThat(step.factorMinutes()).isEqualTo(5);
            assertThat(step.placeRequired()).isTrue();
            assertThat(step.asked()).extracting(ApprovalDetails.Asked::name).containsExactly("boss");
        });
        desk.decide(desk.boss, request, Choice.REJECT);
        ApprovalDetails after = details(desk.author, request);
        assertThat(after.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.decidedBy()).isEqualTo("boss");
            assertThat(decision.level()).isEqualTo("SECOND_FACTOR");
            assertThat(decision.latitude()).isEqualByComparingTo("9.0108");
            assertThat(decision.hash()).hasSize(64);
        });
        assertThat(after.closingNote()).isEqualTo("Because");
        assertThat(after.history())
                .extracting(ApprovalDetails.Occurrence::kind)
                .containsExactly("SUBMITTED", "STEP_OPENED", "DECIDED");
    }

    @Test
    void who_has_nothing_to_do_with_a_request_does_not_learn_that_it_is_there() {
        ApprovalRequestId request = desk.submit(desk.order("5", "USD"));
        Caller stranger = desk.person("stranger");
        Caller auditor = desk.person("auditor");
        desk.approvers.allow(id(auditor), Permission.APPROVAL_REQUEST_VIEW.code());
        ApprovalDesk elsewhere = new ApprovalDesk();

        assertThatExceptionOfType(ApprovalNotFound.class).isThrownBy(() -> details(stranger, request));
        assertThatExceptionOfType(ApprovalNotFound.class)
                .isThrownBy(() -> elsewhere.as(
                        elsewhere.boss,
                        () -> elsewhere.wiring.get(ApprovalQueries.class).details(request)));
        assertThat(details(auditor, request).request().title()).isEqualTo("PO-2026-00001");
        Caller narrow = new Caller(
                auditor.organisation(),
                auditor.userId(),
                auditor.name(),
                auditor.level(),
                auditor.secondFactorAt(),
                auditor.channel(),
                null,
                null,
                Set.of(Permission.CATALOGUE_ITEM_VIEW));
        assertThatExceptionOfType(ApprovalNotFound.class)
                .as("a token for something else")
                .isThrownBy(() -> details(narrow, request));
    }

    @Test
    void the_record_finds_the_latest_request_about_it() {
        SubmitForApproval order = desk.order("5", "USD");
        ApprovalRequestId first = desk.submit(order);
        desk.decide(desk.boss, first, Choice.RETURN);
        ApprovalRequestId second = desk.submit(order);

        assertThat(desk.as(desk.author, () -> queries()
                        .latestFor(order.subject().type(), order.subject().id())))
                .get()
                .extracting(found -> found.request().id())
                .isEqualTo(second.value());
    }

    private ApprovalDetails details(Caller caller, ApprovalRequestId request) {
        return desk.as(caller, () -> queries().details(request));
    }

    private List<ApprovalRow> inbox(Caller caller) {
        return list(caller, Whose.ASKING_ME, ApprovalFilter.all());
    }

    private List<ApprovalRow> list(Caller caller, Whose whose, ApprovalFilter filter) {
        return desk.as(caller, () -> queries().mine(whose, filter, null, 50));
    }

    private int waiting(Caller caller) {
        return desk.as(caller, () -> queries().waitingForMe());
    }

    private ApprovalQueries queries() {
        return desk.wiring.get(ApprovalQueries.class);
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static List<ApprovalRequestId> ids(List<ApprovalRow> rows) {
        return rows.stream().map(row -> new ApprovalRequestId(row.id())).toList();
    }
}
