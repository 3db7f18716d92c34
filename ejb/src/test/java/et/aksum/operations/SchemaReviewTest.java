package et.aksum.operations;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.fixture.TestDatabase;
import et.aksum.fixture.Wiring;
import et.aksum.operations.SchemaReview.ChangeSetRow;
import et.aksum.operations.SchemaReview.Overview;
import et.aksum.tenancy.TenantContext;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class SchemaReviewTest {
    @Test
    void a_migrated_database_is_done_and_at_rest_as_the_runtime_role_sees_it() {
        TestDatabase database = TestDatabase.get();
        SchemaReview review = new Wiring(database, Clock.systemUTC()).get(SchemaReview.class);

        Overview overview =
                TenantContext.callWithoutOrganisation(() -> database.inTransaction(review::overviewUnasked));

        assertThat(overview.condition().migration()).isEqualTo("done");
        assertThat(overview.condition().lockHolder()).isNull();
        assertThat(overview.condition().invalidIndexes()).isEmpty();
        assertThat(overview.history()).extracting(ChangeSetRow::state).containsOnly("APPLIED");
        assertThat(overview.history().get(0).appliedAt()).isNotNull();
        assertThat(TenantContext.callWithoutOrganisation(() -> database.inTransaction(review::findingsUnasked))
                        .findings())
                .isEmpty();
    }
}
