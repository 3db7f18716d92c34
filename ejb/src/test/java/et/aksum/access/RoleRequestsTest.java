package et.aksum.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.access.AccessRefusal.DocumentDutyConflict;
import et.aksum.access.AccessRefusal.NothingOpen;
import et.aksum.access.DocumentDuties.Act;
import et.aksum.access.RoleRequests.AskForRole;
import et.aksum.access.RoleRequests.RequestRow;
import et.aksum.approval.ApprovalDecision;
import et.aksum.approval.ApprovalDecision.Choice;
import et.aksum.approval.ApprovalDecision.DecideRequest;
import et.aksum.approval.ApprovalRefusal;
import et.aksum.approval.ApprovalRequestId;
import et.aksum.identity.House;
import et.aksum.identity.UserId;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Permission;
import et.aksum.tenancy.Caller;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoleRequestsTest {
    private final House house = House.setUp();
    private final RoleRequests requests = house.wiring.get(RoleRequests.class);
    private final UserId abebe = house.invitedUser("abebe", "tender");
    private final Caller self = house.person(abebe);

    @Test
    void an_approved_request_is_a_grant_until_its_day() {
        ask("finance");
        assertThat(mine().state()).isEqualTo("PENDING");
        assertThat(may()).isFalse();

        decide(house.administrator(), Choice.APPROVE, null);

        assertThat(mine().state()).isEqualTo("GRANTED");
        assertThat(mine().decidedBy()).isEqualTo(house.administrator().userId());
        assertThat(may()).isTrue();
        house.clock.advance(Duration.ofDays(30));
        assertThat(may()).isFalse();
    }

    @Test
    void who_asked_and_who_approved_is_remembered_with_the_document() {
        UUID id = ask("finance");
        decide(house.administrator(), Choice.APPROVE, null);
        DocumentDuties duties = house.wiring.get(DocumentDuties.class);

        assertThatExceptionOfType(DocumentDutyConflict.class)
                .isThrownBy(() -> house.as(self, () -> {
                    duties.check(new Act(RoleRequests.SUBJECT, id, DocumentDuties.APPROVE));
                    return id;
                }));
        assertThatExceptionOfType(DocumentDutyConflict.class)
                .isThrownBy(() -> house.asAdministrator(() -> {
                    duties.check(new Act(RoleRequests.SUBJECT, id, DocumentDuties.RECEIVE));
                    return id;
                }));
    }

    @Test
    void a_rejected_request_says_why() {
        ask("finance");

        decide(house.administrator(), Choice.REJECT, "Not needed for tenders");

        assertThat(mine().state()).isEqualTo("REJECTED");
        assertThat(mine().decisionReason()).isEqualTo("Not needed for tenders");
        assertThat(may()).isFalse();
    }

    @Test
    void nobody_approves_his_own_request() {
        house.asAdministrator(() -> requests.ask(new AskForRole("finance", "The cashier is away", null, null)));

        assertThatExceptionOfType(ApprovalRefusal.class)
                .isThrownBy(() -> decide(house.administrator(), Choice.APPROVE, null));
    }

    @Test
    void the_same_is_asked_once_and_may_be_taken_back() {
        UUID id = ask("finance");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> ask("finance"));

        withdraw(id);

        assertThat(mine().state()).isEqualTo("WITHDRAWN");
        assertThatExceptionOfType(NothingOpen.class).isThrownBy(() -> withdraw(id));
    }

    private UUID ask(String role) {
        return house.as(
                self,
                () -> requests.ask(new AskForRole(
                        role, "Stands in for a month", null, house.now().plusDays(30))));
    }

    private void withdraw(UUID id) {
        house.as(self, () -> {
            requests.withdraw(id);
            return id;
        });
    }

    private RequestRow mine() {
        return house.as(self, () -> requests.mine().get(0));
    }

    private boolean may() {
        return house.<Boolean>as(
                self, () -> house.wiring.get(AccessControl.class).may(Permission.PROCUREMENT_ORDER_EXPORT));
    }

    private void decide(Caller approver, Choice choice, @Nullable String reason) {
        house.as(approver, () -> {
            UUID approval = (UUID) house.database
                    .entityManager()
                    .createNativeQuery("select approval_id from access.role_request where state = 'PENDING'")
                    .getSingleResult();
            house.wiring
                    .get(ApprovalDecision.class)
                    .decide(new DecideRequest(new ApprovalRequestId(approval), 0, choice, reason, null));
            return approval;
        });
    }
}
