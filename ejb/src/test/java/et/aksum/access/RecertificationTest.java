package et.aksum.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.access.AccessRefusal.GivingRefused;
import et.aksum.access.AccessRefusal.NothingOpen;
import et.aksum.access.Emergency.BreakGlass;
import et.aksum.access.Recertification.ItemRow;
import et.aksum.access.Recertification.OpenCampaign;
import et.aksum.identity.House;
import et.aksum.identity.UserAdministration.SelfGrantRejected;
import et.aksum.identity.UserId;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Permission;
import et.aksum.workforce.EmployeeDeparture;
import et.aksum.workforce.EmployeeDeparture.LeaveEmployment;
import et.aksum.workforce.EmployeeDetails;
import et.aksum.workforce.EmployeeId;
import et.aksum.workforce.EmployeeRegister;
import et.aksum.workforce.EmployeeRegister.AddEmployee;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecertificationTest {
    private final House house = House.setUp();
    private final Recertification rounds = house.wiring.get(Recertification.class);
    private final Emergency emergency = house.wiring.get(Emergency.class);

    @Test
    void what_nobody_confirms_lapses_and_what_is_confirmed_stays() {
        UserId abebe = house.invitedUser("abebe", "finance");
        UserId hanna = house.invitedUser("hanna", "hr");
        open();
        decide(item(abebe), true);

        house.clock.advance(Duration.ofDays(14));
        int lapsed = house.asSystem(rounds::closeDue);

        assertThat(lapsed).isEqualTo(2);
        assertThat(may(abebe, Permission.PROCUREMENT_ORDER_VIEW)).isTrue();
        assertThat(may(hanna, Permission.IDENTITY_USER_VIEW)).isFalse();
        assertThat(house.<Integer>asSystem(rounds::closeDue)).isZero();
    }

    @Test
    void the_last_administrator_is_kept_and_says_so() {
        open();
        house.clock.advance(Duration.ofDays(14));

        house.asSystem(rounds::closeDue);

        assertThat(house.asAdministrator(rounds::campaigns)).singleElement().satisfies(round -> {
            assertThat(round.closedAt()).isNotNull();
            assertThat(round.lapsed()).isEqualTo(1);
        });
        assertThat(house.<Boolean>asAdministrator(
                        () -> house.wiring.get(AccessControl.class).may(Permission.IDENTITY_ROLE_GRANT)))
                .isTrue();
    }

    @Test
    void nobody_confirms_his_own_and_what_is_not_needed_ends_at_once() {
        UserId abebe = house.invitedUser("abebe", "finance");
        open();

        assertThatExceptionOfType(SelfGrantRejected.class)
                .isThrownBy(() -> decide(item(new UserId(house.administrator().requireUser())), true));
        UUID item = item(abebe);
        house.clock.advance(Duration.ofSeconds(1));
        decide(item, false);
        assertThat(may(abebe, Permission.PROCUREMENT_ORDER_VIEW)).isFalse();
        assertThatExceptionOfType(NothingOpen.class).isThrownBy(() -> decide(item, true));
    }

    @Test
    void grants_of_an_owner_who_left_are_confirmed_by_whoever_comes_next_and_may_give() {
        UserId second = house.invitedUser("second", "administrator");
        UserId heir = house.invitedUser("heir", "hr");
        UserId chief = house.invitedUser("chief", "administrator");
        UserId abebe = house.invitedUser("abebe", "finance");
        open();
        house.asAdministrator(() -> database()
                .createNativeQuery(
                        "update access.campaign_item set owner_id = ?1 where assignment_id in (select id from identity.role_assignment where user_id in (?2, ?3))")
                .setParameter(1, second.value())
                .setParameter(2, abebe.value())
                .setParameter(3, chief.value())
                .executeUpdate());
        EmployeeId above = employee("chief", chief, null);
        EmployeeId leaver = employee("second", second, above);
        EmployeeId successor = employee("heir", heir, leaver);
        house.as(house.person(second), () -> house.wiring
                .get(RoleRequests.class)
                .ask(new RoleRequests.AskForRole("finance", "The cashier is away", null, null)));
        assertThat(house.asAdministrator(() -> departure().openWork(leaver).work()))
                .containsEntry("access.confirmation", 2L);

        house.asAdministrator(() -> {
            departure()
                    .leave(new LeaveEmployment(
                            leaver, 1, house.now().toLocalDate().minusDays(1), "Moves", successor));
            return true;
        });

        assertThat(owner(abebe)).isEqualTo(chief.value());
        assertThat(owner(chief)).isNull();
        assertThat(house.letters.last("work-handed-over").to()).isEqualTo("chief@house.example");
        assertThat(house.asAdministrator(
                        () -> house.wiring.get(RoleRequests.class).all()))
                .singleElement()
                .matches(request -> request.state().equals("WITHDRAWN"));
        assertThat(house.asAdministrator(() -> database()
                        .createNativeQuery(
                                "select status from approval.request where subject_type = 'access.role-request'")
                        .getSingleResult()))
                .isEqualTo("VOIDED");
    }

    private EmployeeDeparture departure() {
        return house.wiring.get(EmployeeDeparture.class);
    }

    private EntityManager database() {
        return house.database.entityManager();
    }

    private @Nullable UUID owner(UserId of) {
        return house.asAdministrator(rounds::items).stream()
                .filter(item -> item.user().equals(of.value()))
                .findFirst()
                .orElseThrow()
                .owner();
    }

    private EmployeeId employee(String name, UserId user, @Nullable EmployeeId supervisor) {
        return house.asAdministrator(() -> house.wiring
                .get(EmployeeRegister.class)
                .add(new AddEmployee(
                        "E-" + name,
                        new EmployeeDetails(name, "Clerk", user, null, supervisor, LocalDate.of(2024, 3, 1), null))));
    }

    @Test
    void one_round_runs_at_a_time() {
        open();

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(this::open);
    }

    @Test
    void an_emergency_gives_the_role_for_minutes_and_tells_every_administrator() {
        UserId dawit = house.invitedUser("dawit", "procurement");
        house.invitedUser("second", "administrator");

        UUID id = house.as(
                house.person(dawit),
                () -> emergency.breakGlass(
                        new BreakGlass("management-supervisor", 30, "The approver is in hospital, goods are waiting")));

        assertThat(may(dawit, Permission.PROCUREMENT_ORDER_APPROVE)).isTrue();
        assertThat(house.asAdministrator(emergency::all)).singleElement().satisfies(row -> assertThat(row.id())
                .isEqualTo(id));
        assertThat(letters()).isEqualTo(2);
        house.clock.advance(Duration.ofMinutes(30));
        assertThat(may(dawit, Permission.PROCUREMENT_ORDER_APPROVE)).isFalse();
        assertThat(house.asAdministrator(emergency::all)).hasSize(1);
    }

    @Test
    void an_emergency_has_a_reason_and_an_end() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        house.asAdministrator(() -> emergency.breakGlass(new BreakGlass("finance", 30, "urgent"))));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> house.asAdministrator(() ->
                        emergency.breakGlass(new BreakGlass("finance", 241, "The cashier is in hospital today"))));
    }

    @Test
    void an_emergency_never_brings_the_power_to_give() {
        UserId dawit = house.invitedUser("dawit", "procurement");

        assertThatExceptionOfType(GivingRefused.class)
                .isThrownBy(() -> house.as(
                        house.person(dawit),
                        () -> emergency.breakGlass(
                                new BreakGlass("administrator", 30, "All administrators are in hospital"))));
    }

    @Test
    void an_emergency_ends_when_it_is_over() {
        UUID id = house.asAdministrator(
                () -> emergency.breakGlass(new BreakGlass("finance", 30, "The cashier is in hospital today")));
        house.clock.advance(Duration.ofSeconds(5));
        house.asAdministrator(() -> {
            emergency.end(id);
            return id;
        });

        assertThat(house.asAdministrator(emergency::mine)).isEmpty();
        assertThatExceptionOfType(NothingOpen.class)
                .isThrownBy(() -> house.asAdministrator(() -> {
                    emergency.end(id);
                    return id;
                }));
    }

    private void open() {
        house.asAdministrator(() -> rounds.open(new OpenCampaign("Autumn", 14)));
    }

    private UUID item(UserId user) {
        List<ItemRow> items = house.asAdministrator(rounds::items);
        return items.stream()
                .filter(item -> item.user().equals(user.value()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void decide(UUID item, boolean confirm) {
        house.asAdministrator(() -> {
            rounds.decide(item, confirm);
            return item;
        });
    }

    private long letters() {
        return house.letters.templates().stream()
                .filter("access-emergency"::equals)
                .count();
    }

    private boolean may(UserId user, Permission permission) {
        return house.<Boolean>as(
                house.person(user), () -> house.wiring.get(AccessControl.class).may(permission));
    }
}
