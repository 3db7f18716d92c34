package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The secret of the first-run set-up, as the runtime role may treat it. */
class SetupSecretTest extends OnEachPostgres {
    Connection app;

    @BeforeEach
    void a_secret() throws SQLException {
        app = TestDatabase.migrated(server).app();
        TestDatabase.execute(app, "insert into identity.setup_secret (id, hash) values (1, sha256('first'))");
    }

    @AfterEach
    void close() throws SQLException {
        if (app != null) {
            app.close();
        }
    }

    @Test
    void is_replaced_at_each_start_while_nobody_used_it() throws SQLException {
        TestDatabase.execute(app, "update identity.setup_secret set hash = sha256('second')");

        assertThat(TestDatabase.number(app, "select count(*) from identity.setup_secret where hash = sha256('second')"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"used_at = null", "hash = sha256('mine')", "hash = sha256('mine'), used_at = null"})
    void is_closed_for_good_once_it_was_used(String change) throws SQLException {
        TestDatabase.execute(app, "update identity.setup_secret set used_at = now()");

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> TestDatabase.execute(app, "update identity.setup_secret set " + change))
                .withMessageContaining("closed for good");
    }
}
