package et.aksum.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.fixture.TestDatabase;
import et.aksum.fixture.Wiring;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunAsTest {
    private final RunAs runAs = new Wiring(TestDatabase.get(), Clock.systemUTC()).get(RunAs.class);

    @Test
    void a_timer_finds_every_organisation() {
        assertThat(runAs.organisations())
                .contains(
                        new OrganisationId(UUID.fromString("0198c0de-0000-7000-8000-000000000001")),
                        new OrganisationId(UUID.fromString("0198c0de-0000-7000-8000-000000000002")));
    }

    @Test
    void a_job_works_as_the_system_under_its_own_name() {
        OrganisationId organisation = new OrganisationId(UUID.randomUUID());

        Caller inside = runAs.organisation(organisation, "nightly", TenantContext::require);

        assertThat(inside).isEqualTo(Caller.system(organisation, "nightly"));
        assertThat(TenantContext.current()).isEmpty();
    }

    @Test
    void work_ordered_by_a_person_continues_as_that_person() {
        Caller person = Caller.anonymous(new OrganisationId(UUID.randomUUID()), Channel.API, "192.0.2.9");

        assertThat(runAs.<Caller>caller(person, TenantContext::require)).isEqualTo(person);
    }
}
