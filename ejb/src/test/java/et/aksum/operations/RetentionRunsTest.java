package et.aksum.operations;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.fixture.TestDatabase;
import et.aksum.fixture.Wiring;
import et.aksum.schema.MaintenanceReport;
import et.aksum.schema.SchemaMaintenance;
import et.aksum.tenancy.TenantContext;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class RetentionRunsTest {
    private final RetentionRuns runs = new Wiring(TestDatabase.get(), Clock.systemUTC()).get(RetentionRuns.class);

    @Test
    void a_run_makes_the_partitions_that_are_due_and_is_remembered() {
        MaintenanceReport report = TenantContext.callWithoutOrganisation(runs::runUnasked);

        assertThat(report.failures()).isEmpty();
        assertThat(report.isSound()).isTrue();
        assertThat(SchemaMaintenance.last()).contains(report);
        assertThat(runs.due()).noneMatch(due -> due.step().equals("partition added"));
    }
}
