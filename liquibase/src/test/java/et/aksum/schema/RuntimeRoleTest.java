package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuntimeRoleTest extends OnEachPostgres {
    TestDatabase database;

    @BeforeEach
    void a_database() throws SQLException {
        database = TestDatabase.migrated(server);
    }

    @Test
    void the_application_may_run_as_aksum_app() throws SQLException {
        try (Connection app = database.app()) {
            assertThatNoException().isThrownBy(() -> RuntimeRole.refuseIfTooPowerful(app));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "superuser | is superuser",
                "bypassrls | bypasses row-level security",
                "createrole | may create roles",
                "replication | may replicate",
                "in role aksum_owner | is a member of aksum_owner",
                "in role aksum_backup | bypasses row-level security through aksum_backup",
            })
    void it_may_not_run_as_a_role_that_could_step_around_row_level_security(String power, String reason)
            throws SQLException {
        refuse(power, "select 1", reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter database %2$s owner to %1$s | owns the database",
                "alter schema procurement owner to %1$s | owns a schema",
                "alter table procurement.supplier owner to %1$s | owns a table",
            })
    void it_may_not_run_as_the_owner_of_anything(String gift, String reason) throws SQLException {
        refuse("", gift, reason);
    }

    private void refuse(String power, String gift, String reason) throws SQLException {
        String name = "powerful_" + System.nanoTime();
        String databaseName = database.url().substring(database.url().lastIndexOf('/') + 1);
        try (Connection superuser = database.superuser()) {
            TestDatabase.execute(superuser, "create role " + name + " login " + power);
            TestDatabase.execute(superuser, "grant connect on database " + databaseName + " to " + name);
            TestDatabase.execute(superuser, gift.formatted(name, databaseName));
            try (Connection powerful = TestDatabase.of(database.url(), name).getConnection()) {
                assertThatExceptionOfType(RuntimeRoleTooPowerful.class)
                        .isThrownBy(() -> RuntimeRole.refuseIfTooPowerful(powerful))
                        .withMessageContaining(name)
                        .withMessageContaining(reason);
            }
        }
    }
}
