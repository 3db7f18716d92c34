package et.aksum.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.identity.UserId;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.StaleVersion;
import et.aksum.shared.Uuid7;
import et.aksum.workforce.EmployeeDeparture.LeaveEmployment;
import et.aksum.workforce.EmployeeDeparture.OpenWorkOf;
import et.aksum.workforce.EmployeeRegister.ReviseEmployee;
import et.aksum.workforce.WorkforceRefusal.AlreadyTaken;
import et.aksum.workforce.WorkforceRefusal.NotEmployed;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EmployeeDepartureTest {
    private static final LocalDate TODAY = LocalDate.now(Clock.systemUTC()).minusDays(1);
    private final WorkforceHouse house = new WorkforceHouse();
    private final EmployeeDeparture departure = house.wiring.get(EmployeeDeparture.class);
    private final EmployeeQueries queries = house.wiring.get(EmployeeQueries.class);
    private final EmployeeId head = house.employee("head", null);
    private final EmployeeId buyer = house.employee("buyer", head);

    @Test
    @Tag("V7.4.2")
    void whoever_leaves_loses_access_at_once_and_open_work_has_a_new_owner() {
        UserId user = house.userOf(buyer);
        UUID draft = draftOf(user);
        EmployeeId clerk = house.employee("clerk", buyer);

        OpenWorkOf open = house.as(() -> departure.openWork(buyer));
        leave(buyer, null);

        assertThat(open.work()).containsOnly(java.util.Map.entry("procurement.draft-order", 1L));
        assertThat(open.reports()).isEqualTo(1);
        assertThat(open.successor()).isEqualTo(head);
        assertThat(one("select state from identity.app_user where id = ?1", user.value()))
                .isEqualTo("DEACTIVATED");
        assertThat(one("select to_user from procurement.order_handover where order_id = ?1", draft))
                .isEqualTo(house.userOf(head).value());
        assertThat(one("select drafted_by from procurement.purchase_order where id = ?1", draft))
                .isEqualTo(user.value());
        assertThat(house.as(() -> queries.get(clerk)).supervisorId()).isEqualTo(head.value());
        assertThat(house.as(() -> queries.get(buyer)).left()).isTrue();
        assertThat(house.as(() -> departure.openWork(head)).work()).containsEntry("procurement.draft-order", 1L);
    }

    @Test
    void whoever_takes_over_gets_one_letter_that_says_what() {
        draftOf(house.userOf(buyer));
        draftOf(house.userOf(buyer));

        leave(buyer, null);

        assertThat(house.letters.last("work-handed-over").values())
                .containsEntry("name", "head")
                .containsEntry("leaver", "buyer")
                .containsEntry("work", "– Draft orders: 2");
        assertThat(house.letters.templates()).containsOnlyOnce("work-handed-over");
    }

    @Test
    void whoever_takes_over_reads_it_in_his_own_language() {
        draftOf(house.userOf(buyer));
        house.speaksAmharic(house.userOf(head));

        leave(buyer, null);

        assertThat(house.letters.last("work-handed-over").values()).containsEntry("work", "– ረቂቅ ትዕዛዞች: 1");
    }

    @Test
    void those_who_took_over_come_next_and_then_those_above() {
        EmployeeId deputy = house.employee("deputy", buyer);
        EmployeeId clerk = house.employee("clerk", buyer);
        UserId left = house.userOf(buyer);
        assertThat(standIns(left)).isEmpty();

        leave(buyer, deputy);
        assertThat(standIns(left)).containsExactly(house.userOf(deputy), house.userOf(head));

        leave(deputy, clerk);
        assertThat(standIns(left)).containsExactly(house.userOf(clerk), house.userOf(head));
        leave(clerk, head);
        assertThat(standIns(left)).containsExactly(house.userOf(head));
    }

    private List<UserId> standIns(UserId leaver) {
        return house.as(() -> house.wiring.get(Supervision.class).standInsFor(leaver));
    }

    @Test
    void work_is_handed_over_to_somebody_who_signs_in_or_nobody_leaves() {
        EmployeeId alone = house.employee("alone", null);
        EmployeeId paper = house.add(WorkforceHouse.details("paper", null, null, null));
        draftOf(house.userOf(alone));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> leave(alone, null))
                .matches(refused -> refused.field().equals("successor"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> leave(alone, paper));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> leave(alone, alone));
        assertThat(one(
                        "select state from identity.app_user where id = ?1",
                        house.userOf(alone).value()))
                .isEqualTo("ACTIVE");
        leave(alone, buyer);
        assertThat(house.as(() -> departure.openWork(buyer)).work()).containsEntry("procurement.draft-order", 1L);
    }

    @Test
    void a_successor_from_below_takes_the_place_of_whoever_left() {
        EmployeeId deputy = house.employee("deputy", buyer);
        EmployeeId other = house.employee("other", buyer);
        EmployeeId assistant = house.employee("assistant", deputy);

        leave(buyer, assistant);

        assertThat(supervisorOf(deputy)).isEqualTo(head.value());
        assertThat(supervisorOf(other)).isEqualTo(assistant.value());
        assertThat(supervisorOf(assistant)).isEqualTo(deputy.value());
    }

    @Test
    void whoever_left_is_not_changed_and_takes_nobodys_place() {
        leave(buyer, null);

        assertThatExceptionOfType(NotEmployed.class).isThrownBy(() -> leave(buyer, null));
        assertThatExceptionOfType(NotEmployed.class)
                .isThrownBy(() -> house.add(WorkforceHouse.details("new", null, null, buyer)));
        EmployeeId late = house.employee("late", null);
        assertThatExceptionOfType(NotEmployed.class).isThrownBy(() -> leave(late, buyer));
    }

    @Test
    void dates_versions_and_numbers_are_checked() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> house.run(() -> departure.leave(
                        new LeaveEmployment(buyer, version(buyer), LocalDate.of(2199, 1, 1), "Moves", null))));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> house.run(() -> departure.leave(new LeaveEmployment(
                        buyer, version(buyer), WorkforceHouse.FIRST_DAY.minusDays(1), "Moves", null))));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(
                        () -> house.run(() -> departure.leave(new LeaveEmployment(buyer, 99, TODAY, "Moves", null))));
        assertThatExceptionOfType(AlreadyTaken.class)
                .isThrownBy(() -> house.add(WorkforceHouse.details("buyer", null, null, null)));
        assertThatExceptionOfType(AlreadyTaken.class)
                .isThrownBy(() -> house.add(WorkforceHouse.details("twin", house.userOf(buyer), null, null)));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () -> house.add(WorkforceHouse.details("ghost", new UserId(UUID.randomUUID()), null, null)));
    }

    @Test
    void a_planned_last_day_ends_access_once_it_has_passed_even_without_a_successor() {
        EmployeeId lone = house.employee("lone", null);
        UserId user = house.userOf(lone);
        UUID draft = draftOf(user);
        plan(lone, user, TODAY.minusDays(1));
        EmployeeId stays = house.employee("stays", null);
        plan(stays, house.userOf(stays), TODAY.plusDays(30));

        List<EmployeeId> overdue = house.asSystem(departure::overdue);
        house.asSystem(() -> {
            departure.endOverdue(lone);
            departure.endOverdue(stays);
            return true;
        });

        assertThat(overdue).containsExactly(lone);
        assertThat(one("select state from identity.app_user where id = ?1", user.value()))
                .isEqualTo("DEACTIVATED");
        assertThat(one(
                        "select count(*) from procurement.order_handover where order_id = ?1 and to_user is null",
                        draft))
                .isEqualTo(1L);
        assertThat(house.as(() -> queries.get(stays)).left()).isFalse();
    }

    @Test
    void lists_find_by_text_and_by_unit_with_all_below() {
        UnitRegister units = house.wiring.get(UnitRegister.class);
        UnitId company = house.as(() -> units.add(new UnitRegister.AddUnit("HQ", "Company", null)));
        UnitId team = house.as(() -> units.add(new UnitRegister.AddUnit("T1", "Team", company)));
        EmployeeId mate = house.add(WorkforceHouse.details("mate_1", null, team, null));
        leave(buyer, null);

        assertThat(names(new EmployeeFilter("MATE_", null, false))).containsExactly("mate_1");
        assertThat(names(new EmployeeFilter("mate%", null, false))).isEmpty();
        assertThat(names(new EmployeeFilter(null, company, false))).containsExactly("mate_1");
        assertThat(names(new EmployeeFilter(null, null, false))).containsExactly("head", "mate_1");
        assertThat(names(new EmployeeFilter(null, null, true))).containsExactly("buyer", "head", "mate_1");
        assertThat(house.as(queries::units)).extracting(UnitRow::level).containsExactly(0, 1);
        assertThat(house.as(() -> queries.get(mate)).unitName()).isEqualTo("Team");
    }

    private List<String> names(EmployeeFilter filter) {
        List<String> paged = house.as(() -> queries.page(filter, 0, 50)).stream()
                .map(EmployeeRow::name)
                .toList();
        assertThat(house.<Long>as(() -> queries.count(filter))).isEqualTo(paged.size());
        assertThat(house.as(() -> queries.after(filter, new et.aksum.shared.NamedPlace("", new UUID(0, 0)), 50)))
                .extracting(EmployeeRow::name)
                .isEqualTo(paged);
        return paged;
    }

    private void plan(EmployeeId employee, UserId user, LocalDate last) {
        EmployeeDetails planned =
                new EmployeeDetails("planned", "Clerk", user, null, null, WorkforceHouse.FIRST_DAY, last);
        house.run(() -> house.wiring
                .get(EmployeeRegister.class)
                .revise(new ReviseEmployee(employee, version(employee), planned)));
    }

    private void leave(EmployeeId employee, @Nullable EmployeeId successor) {
        house.run(
                () -> departure.leave(new LeaveEmployment(employee, version(employee), TODAY, "Moves on", successor)));
    }

    private long version(EmployeeId employee) {
        return ((Number) one("select version from workforce.employee where id = ?1", employee.value())).longValue();
    }

    private @Nullable UUID supervisorOf(EmployeeId employee) {
        return house.as(() -> queries.get(employee)).supervisorId();
    }

    private Object one(String query, UUID parameter) {
        return house.as(() -> house.wiring
                .get(EntityManager.class)
                .createNativeQuery(query)
                .setParameter(1, parameter)
                .getSingleResult());
    }

    private UUID draftOf(UserId user) {
        UUID supplier = Uuid7.next();
        UUID order = Uuid7.next();
        insert(
                "insert into procurement.supplier (org_id, id, code, name) values (?1, ?2, ?3, ?3)",
                house.organisation.value(),
                supplier,
                supplier.toString());
        insert(
                """
                insert into procurement.purchase_order (org_id, id, number, kind, origin, supplier_id, currency, total, status, order_date, order_date_basis, drafted_by)
                values (?1, ?2, ?3, 'PURCHASE', 'PORTAL', ?4, 'ETB', 0, 'DRAFT', current_date, 'CREATED', ?5)""",
                house.organisation.value(),
                order,
                order.toString(),
                supplier,
                user.value());
        return order;
    }

    private void insert(String statement, Object... values) {
        house.as(() -> {
            var query = house.wiring.get(EntityManager.class).createNativeQuery(statement);
            for (int at = 0; at < values.length; at++) {
                query.setParameter(at + 1, values[at]);
            }
            return query.executeUpdate();
        });
    }
}
