package et.aksum.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import et.aksum.identity.UserId;
import et.aksum.workforce.EmployeeRegister.ReviseEmployee;
import et.aksum.workforce.UnitRegister.AddUnit;
import et.aksum.workforce.UnitRegister.ReviseUnit;
import et.aksum.workforce.WorkforceRefusal.ChainRefused;
import et.aksum.workforce.WorkforceRefusal.UnitInUse;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SupervisionTest {
    private final WorkforceHouse house = new WorkforceHouse();
    private final Supervision supervision = house.wiring.get(Supervision.class);
    private final UnitRegister units = house.wiring.get(UnitRegister.class);

    @Test
    void the_chain_leads_from_the_nearest_to_the_top() {
        EmployeeId director = house.employee("director", null);
        EmployeeId head = house.employee("head", director);
        EmployeeId buyer = house.employee("buyer", head);

        assertThat(chainAbove(buyer)).containsExactly(house.userOf(head), house.userOf(director));
        assertThat(chainAbove(director)).isEmpty();
        assertThat(house.<Boolean>as(() -> supervision.supervises(house.userOf(director), house.userOf(buyer))))
                .isTrue();
        assertThat(house.<Boolean>as(() -> supervision.supervises(house.userOf(buyer), house.userOf(director))))
                .isFalse();
        assertThat(house.as(() -> supervision.supervisorOf(new UserId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    void whoever_cannot_sign_in_is_passed_over() {
        EmployeeId director = house.employee("director", null);
        EmployeeId paper = house.add(WorkforceHouse.details("paper", null, null, director));
        EmployeeId away = house.employee("away", paper);
        EmployeeId buyer = house.employee("buyer", away);
        UserId gone = house.userOf(away);
        house.as(() -> house.wiring
                .get(EntityManager.class)
                .createNativeQuery("update identity.app_user set state = 'DEACTIVATED' where id = ?1")
                .setParameter(1, gone.value())
                .executeUpdate());

        assertThat(chainAbove(buyer)).containsExactly(house.userOf(director));
    }

    @Test
    void nobody_supervises_himself_and_no_chain_is_without_end() {
        List<EmployeeId> chain = new ArrayList<>();
        for (int person = 0; person < 15; person++) {
            chain.add(house.employee("p" + person, person == 0 ? null : chain.get(person - 1)));
        }

        assertThat(chainAbove(chain.get(14))).hasSize(14);
        assertThatExceptionOfType(ChainRefused.class).isThrownBy(() -> house.employee("p15", chain.get(14)));
        assertThatExceptionOfType(ChainRefused.class).isThrownBy(() -> reportTo(chain.get(0), chain.get(7)));
        assertThatExceptionOfType(ChainRefused.class).isThrownBy(() -> reportTo(chain.get(3), chain.get(3)));
        EmployeeId above = house.employee("above", null);
        assertThatExceptionOfType(ChainRefused.class).isThrownBy(() -> reportTo(chain.get(0), above));
    }

    @Test
    void the_database_refuses_a_circle_whoever_writes_it() {
        EmployeeId one = house.employee("one", null);
        EmployeeId two = house.employee("two", one);
        EmployeeId three = house.employee("three", two);

        assertThatThrownBy(() -> rewrite("employee", "supervisor_id", one.value(), three.value()))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("Nobody supervises himself");
        UnitId upper = house.as(() -> units.add(new AddUnit("A", "Upper", null)));
        UnitId lower = house.as(() -> units.add(new AddUnit("B", "Lower", upper)));
        assertThatThrownBy(() -> rewrite("unit", "parent_id", upper.value(), lower.value()))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("cannot lie within itself");
    }

    @Test
    void the_database_refuses_a_chain_that_is_too_long_whoever_writes_it() {
        EmployeeId last = house.employee("q0", null);
        EmployeeId first = last;
        for (int person = 1; person < 15; person++) {
            last = house.employee("q" + person, last);
        }
        EmployeeId top = house.employee("top", null);

        assertThatThrownBy(() -> rewrite("employee", "supervisor_id", first.value(), top.value()))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("at most 15 people");
    }

    @Test
    void two_halves_of_a_circle_written_at_once_do_not_close_it() throws Exception {
        EmployeeId one = house.employee("left", null);
        EmployeeId two = house.employee("right", null);
        CyclicBarrier start = new CyclicBarrier(2);
        var both = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> first = () -> attempt(start, one, two);
            Callable<Boolean> second = () -> attempt(start, two, one);
            List<Future<Boolean>> done = List.of(both.submit(first), both.submit(second));

            assertThat(List.of(
                            done.get(0).get(30, TimeUnit.SECONDS), done.get(1).get(30, TimeUnit.SECONDS)))
                    .containsExactlyInAnyOrder(true, false);
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void units_below_are_found_and_no_unit_with_people_is_closed() {
        UnitId company = house.as(() -> units.add(new AddUnit("HQ", "Company", null)));
        UnitId buying = house.as(() -> units.add(new AddUnit("BUY", "Buying", company)));
        UnitId imports = house.as(() -> units.add(new AddUnit("IMP", "Imports", buying)));
        UserId buyer = house.user("buyer");
        house.add(WorkforceHouse.details("buyer", buyer, imports, null));

        assertThat(house.as(() -> supervision.unitsBelow(buying))).containsExactlyInAnyOrder(buying, imports);
        assertThat(house.as(() -> supervision.unitOf(buyer))).contains(imports);
        assertThatExceptionOfType(UnitInUse.class).isThrownBy(() -> house.run(() -> units.close(imports, 1)));
        assertThatExceptionOfType(UnitInUse.class).isThrownBy(() -> house.run(() -> units.close(company, 1)));
        assertThatExceptionOfType(ChainRefused.class)
                .isThrownBy(() -> house.run(() -> units.revise(new ReviseUnit(company, 1, "Company", imports))));
    }

    private List<UserId> chainAbove(EmployeeId employee) {
        return house.as(() -> supervision.chainAbove(house.userOf(employee)));
    }

    private boolean attempt(CyclicBarrier start, EmployeeId who, EmployeeId supervisor) throws Exception {
        start.await(30, TimeUnit.SECONDS);
        try {
            rewrite("employee", "supervisor_id", who.value(), supervisor.value());
            return true;
        } catch (PersistenceException refused) {
            return false;
        }
    }

    private void rewrite(String table, String column, UUID row, UUID value) {
        house.as(() -> house.wiring
                .get(EntityManager.class)
                .createNativeQuery("update workforce.%s set %s = ?1 where id = ?2".formatted(table, column))
                .setParameter(1, value)
                .setParameter(2, row)
                .executeUpdate());
    }

    private void reportTo(EmployeeId employee, EmployeeId supervisor) {
        UserId user = house.userOf(employee);
        house.run(() -> house.wiring
                .get(EmployeeRegister.class)
                .revise(new ReviseEmployee(employee, 1, WorkforceHouse.details("moved", user, null, supervisor))));
    }
}
