package et.aksum.identity.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.access.domain.GrantReader;
import et.aksum.access.domain.LimitRepository;
import et.aksum.fixture.TestDatabase;
import et.aksum.fixture.Wiring;
import et.aksum.identity.UserId;
import et.aksum.shared.Money;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.TenantContext;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoPeopleTest {
    private final TestDatabase database = TestDatabase.get();
    private final Wiring wiring = new Wiring(database, Clock.systemUTC());

    @ParameterizedTest
    @ValueSource(strings = {"0198c0de-0000-7000-8000-000000000001", "0198c0de-0000-7000-8000-000000000002"})
    void each_demo_organisation_has_a_dozen_people_in_every_role(String organisation) {
        Caller caller = Caller.system(new OrganisationId(UUID.fromString(organisation)), "test");
        Map<UUID, Set<String>> people = TenantContext.callAs(
                caller,
                () -> database.inTransaction(() -> wiring.get(GrantReader.class).held()));

        assertThat(people).hasSize(12);
        assertThat(people.values())
                .filteredOn(roles -> roles.contains("procurement"))
                .hasSizeGreaterThan(2);
        assertThat(people.values())
                .flatExtracting(roles -> roles)
                .contains("administrator", "management-supervisor", "procurement", "inventory", "finance", "auditor");
        assertThat(people.entrySet())
                .filteredOn(person -> person.getValue().contains("management-supervisor"))
                .hasSize(2)
                .allSatisfy(supervisor -> assertThat(TenantContext.callAs(
                                caller,
                                () -> database.inTransaction(
                                        () -> wiring.get(LimitRepository.class).of(new UserId(supervisor.getKey())))))
                        .extracting(Money::currency)
                        .containsExactly(Money.currency("ETB"), Money.currency("USD")));
    }
}
