package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.history.ledger.SmallHistory;
import et.aksum.schema.plan.InvalidIndexes;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations beside users who hold locks, and after migrations that were cut short. */
class HardCircumstancesTest extends OnEachPostgres {
    private static final String SHOP = "db/changelog/1.0/shop.xml";
    private static final String TABLE =
            SmallHistory.changeSet("1.0-shop-001", "create schema shop; create table shop.item (code text, price int)");
    private static final String COLUMN =
            SmallHistory.changeSet("1.0-shop-002", "alter table shop.item add column note text");
    private static final String INDEX = SmallHistory.changeSet(
                    "1.0-shop-003", "create unique index concurrently item_code_ix on shop.item (code)")
            .replace("author", "runInTransaction=\"false\" author");

    @TempDir
    Path root;

    private SmallHistory history;
    private TestDatabase database;

    @BeforeEach
    void a_shop() throws Exception {
        history = new SmallHistory(root).releases("1.0").file(SHOP, TABLE);
        database = TestDatabase.empty(server);
        migrate();
    }

    private List<String> migrate() throws Exception {
        return SchemaMigration.migrate(database.migrator(), history.source(), Set.of())
                .applied();
    }

    private List<String> ask(String sql) throws SQLException {
        try (Connection superuser = database.superuser()) {
            return TestDatabase.texts(superuser, sql);
        }
    }

    private void twoItemsOfOneCode() throws SQLException {
        try (Connection owner = database.owner()) {
            TestDatabase.execute(owner, "insert into shop.item (code) values ('A'), ('A')");
        }
    }

    private void makeCodesUnique() throws SQLException {
        try (Connection owner = database.owner()) {
            TestDatabase.execute(
                    owner, "update shop.item set code = 'B' where ctid = (select max(ctid) from shop.item)");
        }
    }

    @Test
    void a_lock_that_is_held_is_asked_for_again_after_a_pause() throws Exception {
        history.file(SHOP, TABLE + COLUMN);
        List<Duration> pauses = new ArrayList<>();
        try (Connection user = database.owner()) {
            user.setAutoCommit(false);
            TestDatabase.execute(user, "lock table shop.item in share mode");
            List<String> applied = SchemaMigration.migrate(
                            database.migrator(), history.source(), Set.of(), Duration.ofSeconds(1), wait -> {
                                pauses.add(wait);
                                release(user);
                            })
                    .applied();

            assertThat(applied).containsExactly("1.0-shop-002");
            assertThat(pauses).hasSize(1);
        }
    }

    private static void release(Connection user) {
        try {
            user.rollback();
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void an_index_that_a_killed_build_left_is_built_anew() throws Exception {
        twoItemsOfOneCode();
        history.file(SHOP, TABLE + INDEX);
        assertThatExceptionOfType(MigrationFailed.class)
                .isThrownBy(this::migrate)
                .withMessageContaining("1.0-shop-003")
                .withMessageContaining("It left INVALID: shop.item_code_ix");
        assertThat(ask("select indisvalid from pg_index where indexrelid = 'shop.item_code_ix'::regclass"))
                .containsExactly("false");

        makeCodesUnique();
        assertThat(migrate()).containsExactly("1.0-shop-003");
        assertThat(ask("select indisvalid from pg_index where indexrelid = 'shop.item_code_ix'::regclass"))
                .containsExactly("true");
    }

    @Test
    void an_index_that_nobody_will_build_again_is_rebuilt() throws Exception {
        leaveInvalid();
        makeCodesUnique();

        assertThat(migrate()).isEmpty();
        assertThat(ask("select indisvalid from pg_index where indexrelid = 'shop.by_hand'::regclass"))
                .containsExactly("true");
    }

    @Test
    void an_index_that_cannot_be_rebuilt_keeps_nobody_from_starting() throws Exception {
        leaveInvalid();

        assertThat(migrate()).isEmpty();
        try (Connection owner = database.owner()) {
            assertThat(new InvalidIndexes(owner).mend(ChangelogFiles.in(root)))
                    .anyMatch(done -> done.startsWith("could not rebuild shop.by_hand"))
                    .anyMatch(done -> done.startsWith("removed shop.by_hand_ccnew"));
        }
    }

    private void leaveInvalid() throws SQLException {
        twoItemsOfOneCode();
        try (Connection owner = database.owner()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> TestDatabase.execute(
                            owner, "create unique index concurrently by_hand on shop.item (code)"));
        }
    }

    @Test
    void a_changeSet_outside_a_transaction_has_patience_and_the_next_one_has_not() throws Exception {
        String remember = "create table shop.%1$s as select current_setting('lock_timeout') as wait";
        history.file(
                SHOP,
                TABLE
                        + SmallHistory.changeSet("1.0-shop-002", remember.formatted("outside"))
                                .replace("author", "runInTransaction=\"false\" author")
                        + SmallHistory.changeSet("1.0-shop-003", remember.formatted("inside")));
        migrate();

        assertThat(ask("select wait from shop.outside union all select wait from shop.inside"))
                .containsExactly("15min", "4s");
    }
}
