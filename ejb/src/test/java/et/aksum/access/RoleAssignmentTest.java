package et.aksum.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.access.GrantQueries.PersonGrants;
import et.aksum.access.RoleAssignment.DutiesConflict;
import et.aksum.access.RoleAssignment.RoleNotFound;
import et.aksum.identity.House;
import et.aksum.identity.UserAdministration.SelfGrantRejected;
import et.aksum.identity.UserId;
import et.aksum.shared.Permission;
import org.junit.jupiter.api.Test;

class RoleAssignmentTest {
    private final House house = House.setUp();
    private final RoleAssignment roles = house.wiring.get(RoleAssignment.class);
    private final UserId abebe = house.invitedUser("abebe");

    @Test
    void a_granted_role_counts_at_once_and_a_revoked_one_no_longer() {
        assertThat(mayView()).isFalse();
        grant("procurement");
        assertThat(mayView()).isTrue();
        house.clock.advance(java.time.Duration.ofSeconds(1));

        house.asAdministrator(() -> {
            roles.revoke(abebe, "procurement");
            return abebe;
        });

        assertThat(mayView()).isFalse();
        PersonGrants details =
                house.asAdministrator(() -> house.wiring.get(GrantQueries.class).of(abebe));
        assertThat(details.grants()).singleElement().satisfies(grant -> {
            assertThat(grant.role()).isEqualTo("procurement");
            assertThat(grant.validTo()).isEqualTo(house.now());
            assertThat(grant.grantedBy()).isEqualTo(house.administrator().userId());
        });
    }

    @Test
    void nobody_grants_himself_a_role() {
        UserId self = new UserId(house.administrator().requireUser());

        assertThatExceptionOfType(SelfGrantRejected.class)
                .isThrownBy(() -> house.asAdministrator(() -> {
                    roles.grant(self, "management-supervisor");
                    return self;
                }));
    }

    @Test
    void an_auditor_does_not_become_administrator() {
        grant("auditor");

        assertThatExceptionOfType(DutiesConflict.class).isThrownBy(() -> grant("administrator"));
    }

    @Test
    void a_role_granted_twice_is_held_once() {
        grant("finance");
        grant("finance");

        PersonGrants details =
                house.asAdministrator(() -> house.wiring.get(GrantQueries.class).of(abebe));
        assertThat(details.grants()).hasSize(1);
    }

    @Test
    void a_role_not_held_cannot_be_revoked() {
        assertThatExceptionOfType(RoleNotFound.class)
                .isThrownBy(() -> house.asAdministrator(() -> {
                    roles.revoke(abebe, "finance");
                    return abebe;
                }));
    }

    private void grant(String role) {
        house.asAdministrator(() -> {
            roles.grant(abebe, role);
            return abebe;
        });
    }

    private boolean mayView() {
        return house.as(
                house.person(abebe),
                () -> house.wiring.get(AccessControl.class).may(Permission.PROCUREMENT_ORDER_VIEW));
    }
}
