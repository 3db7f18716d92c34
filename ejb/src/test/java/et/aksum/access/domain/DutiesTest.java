package et.aksum.access.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.access.RoleAssignment.DutiesConflict;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DutiesTest {
    @Test
    void whoever_administers_people_does_not_audit_them() {
        assertThatExceptionOfType(DutiesConflict.class)
                .isThrownBy(() -> Duties.check(Set.of("auditor", "procurement", "administrator")));
    }

    @Test
    void the_first_administrator_may_buy() {
        assertThatCode(() -> Duties.check(Set.of("administrator", "procurement")))
                .doesNotThrowAnyException();
    }
}
