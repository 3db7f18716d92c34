package et.aksum.access.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.access.RoleAssignment.DutiesConflict;
import et.aksum.access.domain.DutyPair.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DutiesTest {
    private static final List<DutyPair> PAIRS = List.of(
            new DutyPair(UUID.randomUUID(), "a", Kind.ROLE, "administrator", "auditor", "Apart."),
            new DutyPair(UUID.randomUUID(), "b", Kind.PERMISSION, "order.draft", "order.approve", "Apart."));
    private static final RoleGraph GRAPH = new RoleGraph(
            Map.of("buyer", Set.of("order.draft"), "approver", Set.of("order.approve"), "auditor", Set.of()),
            Map.of("chief", Set.of("approver"), "everything", Set.of("buyer", "chief")),
            Map.of());

    @Test
    void whoever_administers_people_does_not_audit_them() {
        assertThatExceptionOfType(DutiesConflict.class)
                .isThrownBy(() -> check(Set.of("auditor"), Set.of("auditor", "administrator")));
    }

    @Test
    void the_first_administrator_may_buy() {
        assertThatCode(() -> check(Set.of("administrator"), Set.of("administrator", "buyer")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_role_that_contains_another_does_not_smuggle_the_other_half_in() {
        assertThatExceptionOfType(DutiesConflict.class)
                .isThrownBy(() -> check(Set.of("buyer"), Set.of("buyer", "chief")));
        assertThatExceptionOfType(DutiesConflict.class).isThrownBy(() -> check(Set.of(), Set.of("everything")));
    }

    @Test
    void an_old_conflict_does_not_stop_other_grants() {
        assertThatCode(() -> check(Set.of("buyer", "chief"), Set.of("buyer", "chief", "auditor")))
                .doesNotThrowAnyException();
    }

    private static void check(Set<String> before, Set<String> after) {
        Duties.check(PAIRS, GRAPH, before, after);
    }
}
