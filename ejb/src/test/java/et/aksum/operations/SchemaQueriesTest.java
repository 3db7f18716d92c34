package et.aksum.operations;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.fixture.TestDatabase;
import et.aksum.fixture.Wiring;
import et.aksum.tenancy.TenantContext;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class SchemaQueriesTest {
    @Test
    void a_migrated_database_is_up_to_date_as_the_runtime_role_sees_it() {
        TestDatabase database = TestDatabase.get();
        SchemaQueries queries = new Wiring(database, Clock.systemUTC()).get(SchemaQueries.class);

        SchemaView view = TenantContext.callWithoutOrganisation(() -> database.inTransaction(queries::status));

        assertThat(view.state()).isEqualTo("UP_TO_DATE");
        assertThat(view.pending()).isZero();
    }
}
