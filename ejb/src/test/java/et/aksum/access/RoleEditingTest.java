package et.aksum.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.access.AccessRefusal.AuthorityMissing;
import et.aksum.access.AccessRefusal.GivingRefused;
import et.aksum.access.AccessRefusal.LastAdministrator;
import et.aksum.access.AccessRefusal.RoleRefused;
import et.aksum.access.ApprovalLimits.SetApprovalLimit;
import et.aksum.access.DutyFindings.Finding;
import et.aksum.access.RoleAssignment.DutiesConflict;
import et.aksum.access.RoleEditing.Affected;
import et.aksum.access.RoleEditing.SavePair;
import et.aksum.access.RoleEditing.SaveRole;
import et.aksum.identity.House;
import et.aksum.identity.UserId;
import et.aksum.shared.Permission;
import et.aksum.tenancy.Caller;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleEditingTest {
    private final House house = House.setUp();
    private final RoleEditing editing = house.wiring.get(RoleEditing.class);
    private final RoleAssignment roles = house.wiring.get(RoleAssignment.class);

    @Test
    void a_new_organisation_has_the_sixteen_roles_of_the_trade() {
        assertThat(house.asAdministrator(
                        () -> house.wiring.get(GrantQueries.class).roles()))
                .extracting(GrantQueries.RoleRow::code)
                .containsExactlyInAnyOrder(
                        "administrator",
                        "management-supervisor",
                        "client",
                        "sales",
                        "procurement",
                        "inventory",
                        "finance",
                        "cashier",
                        "tender",
                        "maintenance-engineer",
                        "dispatch",
                        "marketing",
                        "hr",
                        "analytics",
                        "compliance",
                        "auditor");
    }

    @Test
    void a_role_allows_what_it_contains_and_a_change_counts_with_the_next_call() {
        save("clerk", Set.of("procurement.order.view"), Set.of());
        save("head-clerk", Set.of(), Set.of("clerk"));
        UserId abebe = house.invitedUser("abebe", "head-clerk");
        assertThat(may(abebe, Permission.PROCUREMENT_ORDER_VIEW)).isTrue();

        save("clerk", Set.of("catalogue.item.view"), Set.of());

        assertThat(may(abebe, Permission.PROCUREMENT_ORDER_VIEW)).isFalse();
        assertThat(may(abebe, Permission.CATALOGUE_ITEM_VIEW)).isTrue();
    }

    @Test
    void what_a_rolled_back_change_left_in_memory_meets_nobody() {
        UserId abebe = house.invitedUser("abebe");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> house.asAdministrator(() -> {
                    roles.grant(abebe, "finance");
                    assertThat(house.wiring
                                    .get(et.aksum.access.domain.Grants.class)
                                    .allow(house.person(abebe), Permission.PROCUREMENT_ORDER_VIEW))
                            .isTrue();
                    throw new IllegalStateException("rolled back");
                }));
        assertThat(may(abebe, Permission.PROCUREMENT_ORDER_VIEW)).isFalse();

        house.asAdministrator(() -> {
            roles.grant(abebe, "hr");
            return abebe;
        });
        assertThat(may(abebe, Permission.PROCUREMENT_ORDER_VIEW)).isFalse();
        assertThat(may(abebe, Permission.IDENTITY_USER_VIEW)).isTrue();
    }

    @Test
    void a_role_never_contains_itself() {
        save("one", Set.of(), Set.of());
        save("two", Set.of(), Set.of("one"));

        assertThatExceptionOfType(RoleRefused.class).isThrownBy(() -> save("one", Set.of(), Set.of("two")));
        assertThatExceptionOfType(RoleRefused.class).isThrownBy(() -> save("one", Set.of(), Set.of("one")));
    }

    @Test
    void the_database_refuses_a_circle_too() {
        save("one", Set.of(), Set.of());
        save("two", Set.of(), Set.of("one"));

        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> include("one", "two"))
                .withMessageContaining("cannot contain itself");
    }

    @Test
    void a_chain_is_at_most_four_deep() {
        save("r0", Set.of(), Set.of());
        for (int i = 1; i <= 4; i++) {
            save("r" + i, Set.of(), Set.of("r" + (i - 1)));
        }
        assertThatExceptionOfType(RoleRefused.class).isThrownBy(() -> save("r5", Set.of(), Set.of("r4")));
        save("r5", Set.of(), Set.of());
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> include("r5", "r4"))
                .withMessageContaining("at most four deep");
    }

    @Test
    void a_role_that_contains_both_halves_of_a_duty_is_refused() {
        assertThatExceptionOfType(RoleRefused.class)
                .isThrownBy(
                        () -> save("both", Set.of("procurement.order.draft", "procurement.order.approve"), Set.of()));
        assertThatExceptionOfType(RoleRefused.class)
                .isThrownBy(() -> save("both", Set.of(), Set.of("procurement", "management-supervisor")));
    }

    @Test
    void who_drafts_and_who_approves_stay_two_people_at_every_grant() {
        UserId abebe = house.invitedUser("abebe", "procurement");

        assertThatExceptionOfType(DutiesConflict.class)
                .isThrownBy(() -> house.asAdministrator(() -> {
                    roles.grant(abebe, "management-supervisor");
                    return abebe;
                }));
    }

    @Test
    void what_a_change_would_break_is_shown_before_it_is_saved() {
        save("clerk", Set.of("procurement.order.view"), Set.of());
        UserId abebe = house.invitedUser("abebe", "clerk", "procurement");

        List<Affected> affected = house.asAdministrator(() ->
                editing.simulate(new SaveRole("clerk", "Clerk", Set.of("procurement.order.approve"), Set.of(), null)));
        assertThat(affected).singleElement().satisfies(person -> {
            assertThat(person.user()).isEqualTo(abebe);
            assertThat(person.gained()).containsExactly("procurement.order.approve");
            assertThat(person.conflicts()).singleElement().asString().contains("procurement.order.draft");
        });
        assertThatExceptionOfType(RoleRefused.class)
                .isThrownBy(() -> save("clerk", Set.of("procurement.order.approve"), Set.of()));
        Affected granted = house.asAdministrator(() -> editing.simulateGrant(abebe, "management-supervisor"));
        assertThat(granted.conflicts()).isNotEmpty();
        assertThat(granted.gained()).contains("procurement.order.approve");
    }

    @Test
    void nobody_gives_what_is_not_his_to_give() {
        house.asAdministrator(() -> {
            editing.save(new SaveRole(
                    "team-lead",
                    "Team lead",
                    Set.of("identity.role.grant", "access.role.edit"),
                    Set.of(),
                    Set.of("procurement.order.view", "identity.token.own")));
            return house.id;
        });
        save("viewer", Set.of("procurement.order.view"), Set.of());
        Caller lead = house.person(house.invitedUser("lead", "team-lead"));
        UserId abebe = house.invitedUser("abebe");

        house.as(lead, () -> {
            roles.grant(abebe, "viewer");
            return abebe;
        });
        assertThatExceptionOfType(GivingRefused.class)
                .isThrownBy(() -> house.as(lead, () -> {
                    roles.grant(abebe, "procurement");
                    return abebe;
                }));
        assertThatExceptionOfType(GivingRefused.class)
                .isThrownBy(() -> house.as(lead, () -> {
                    editing.save(new SaveRole("viewer", "Viewer", Set.of("procurement.order.approve"), Set.of(), null));
                    return abebe;
                }));
        assertThatExceptionOfType(GivingRefused.class)
                .isThrownBy(() -> house.as(lead, () -> {
                    house.wiring.get(ApprovalLimits.class).set(new SetApprovalLimit(abebe, BigDecimal.ONE, "ETB"));
                    return abebe;
                }));
    }

    @Test
    void nobody_acts_on_somebody_who_holds_more_than_he_may_give() {
        house.asAdministrator(() -> {
            editing.save(new SaveRole(
                    "team-lead",
                    "Team lead",
                    Set.of("identity.role.grant", "identity.user.manage"),
                    Set.of(),
                    Set.of("procurement.order.view")));
            return house.id;
        });
        save("viewer", Set.of("procurement.order.view"), Set.of());
        Caller lead = house.person(house.invitedUser("lead", "team-lead"));
        UserId sideways = house.invitedUser("hanna", "finance", "viewer");

        assertThatExceptionOfType(AuthorityMissing.class)
                .isThrownBy(() -> house.as(lead, () -> {
                    roles.revoke(sideways, "viewer");
                    return sideways;
                }));
        assertThatExceptionOfType(AuthorityMissing.class)
                .isThrownBy(() -> house.as(lead, () -> {
                    house.wiring.get(et.aksum.identity.UserAdministration.class).deactivate(sideways);
                    return sideways;
                }));
    }

    @Test
    void somebody_must_remain_who_can_give_roles() {
        UserId other = house.invitedUser("abebe", "administrator");
        house.asAdministrator(() -> {
            roles.revoke(other, "administrator");
            return other;
        });

        assertThatExceptionOfType(LastAdministrator.class)
                .isThrownBy(() -> save("administrator", Set.of("access.role.edit"), Set.of()));
    }

    @Test
    void who_has_both_sides_of_a_newer_pair_is_a_finding() {
        UserId abebe = house.invitedUser("abebe", "tender", "dispatch");
        house.asAdministrator(() -> {
            editing.savePair(new SavePair("tender-dispatch", "ROLE", "tender", "dispatch", "Apart from now on."));
            return abebe;
        });

        List<Finding> findings =
                house.asAdministrator(() -> house.wiring.get(DutyFindings.class).all());

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.user()).isEqualTo(abebe.value());
            assertThat(finding.by()).containsExactly("dispatch", "tender");
        });
        house.asAdministrator(() -> {
            editing.removePair("tender-dispatch");
            return abebe;
        });
        assertThat(house.asAdministrator(
                        () -> house.wiring.get(DutyFindings.class).all()))
                .isEmpty();
    }

    @Test
    void a_role_in_use_is_not_retired() {
        save("clerk", Set.of(), Set.of());
        house.invitedUser("abebe", "clerk");

        assertThatExceptionOfType(RoleRefused.class)
                .isThrownBy(() -> house.asAdministrator(() -> {
                    editing.retire("clerk");
                    return house.id;
                }));
    }

    private void save(String code, Set<String> permissions, Set<String> includes) {
        house.asAdministrator(() -> {
            editing.save(new SaveRole(code, code, permissions, includes, null));
            return house.id;
        });
    }

    private void include(String role, String included) {
        house.asSystem(() -> house.database
                .entityManager()
                .createNativeQuery(
                        """
                        insert into access.role_inclusion (org_id, role_id, included_id)
                        select r.org_id, r.id, c.id from identity.role r, identity.role c where r.code = ?1 and c.code = ?2""")
                .setParameter(1, role)
                .setParameter(2, included)
                .executeUpdate());
    }

    private boolean may(UserId user, Permission permission) {
        return house.<Boolean>as(
                house.person(user), () -> house.wiring.get(AccessControl.class).may(permission));
    }
}
