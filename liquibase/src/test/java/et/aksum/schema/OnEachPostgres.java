package et.aksum.schema;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that run on each version of PostgreSQL; one that is not on this machine is skipped, and fails in CI. */
@ParameterizedClass
@EnumSource(Postgres.class)
abstract class OnEachPostgres {
    @Parameter
    Postgres server;

    @BeforeEach
    void it_is_on_this_machine() {
        assumeTrue(server.isHere(), server + " is not on this machine");
    }
}
