package et.aksum.schema;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.CatalogueComparison;
import et.aksum.schema.drift.CatalogueReader;
import et.aksum.schema.drift.CatalogueText;
import et.aksum.schema.drift.Difference;
import et.aksum.schema.drift.ObjectKind;
import et.aksum.schema.drift.SchemaObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody changes by hand is found, called by its name, and undone by the remedy proposed. */
class CatalogueDriftTest extends OnEachPostgres {
    /** What takes a decision is said in words; everything else is mended by the statements the difference proposes. */
    private static final Set<String> DECISIONS =
            Set.of("default privilege of aksum_owner in every schema on ", "table procurement.supplier: options is");

    private static final Map<Postgres, Catalogue> UNTOUCHED = new EnumMap<>(Postgres.class);

    /** A new connection would read the catalogue three times as long. */
    private static final Map<Postgres, Connection> SUPERUSERS = new EnumMap<>(Postgres.class);

    static Stream<Arguments> changesByHand() {
        return PlantedDrift.ALL.stream().map(planted -> Arguments.of(planted.found(), planted.sql()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changesByHand")
    void is_found_named_and_mended(String named, String sql) throws SQLException {
        Catalogue before = UNTOUCHED.computeIfAbsent(server, CatalogueDriftTest::untouched);
        Connection superuser = SUPERUSERS.computeIfAbsent(server, CatalogueDriftTest::superuser);
        superuser.setAutoCommit(false);
        try {
            TestDatabase.execute(superuser, sql);

            List<Difference> found = CatalogueComparison.of(before, CatalogueReader.read(superuser));
            List<String> words = found.stream().map(Difference::words).toList();
            assertThat(words).as(String.join("\n", words)).anyMatch(one -> one.startsWith(named));

            String remedies = found.stream().map(one -> one.remedy(before)).collect(joining("\n"));
            TestDatabase.execute(superuser, remedies.replace(" concurrently", ""));
            assertThat(CatalogueComparison.of(before, CatalogueReader.read(superuser))
                            .isEmpty())
                    .as(remedies)
                    .isNotEqualTo(DECISIONS.contains(named));
        } finally {
            superuser.rollback();
        }
    }

    @Test
    void an_index_that_failed_to_build_is_found() throws SQLException {
        TestDatabase database = TestDatabase.migrated(server);
        try (Connection superuser = database.superuser()) {
            TestDatabase.execute(
                    superuser,
                    "insert into identity.organisation (id, code, name, currency) select gen_random_uuid(), 'one-' || g, 'One', 'ETB' from generate_series(1, 2) g");
            assertThatThrownBy(() -> TestDatabase.execute(
                            superuser, "create unique index concurrently by_hand_ix on identity.organisation (name)"))
                    .hasMessageContaining("could not create unique index");

            assertThat(CatalogueReader.read(superuser)
                            .objects()
                            .get(new SchemaObject(ObjectKind.INDEX, "identity.organisation.by_hand_ix")))
                    .containsEntry("state", "INVALID");
        }
    }

    @Test
    void the_parts_of_an_extension_are_not_told_one_by_one() throws SQLException {
        Catalogue before = TestDatabase.migratedToLookAt(server).catalogue();
        try (Connection superuser = TestDatabase.migratedToLookAt(server).superuser()) {
            superuser.setAutoCommit(false);
            TestDatabase.execute(superuser, "create extension cube");

            assertThat(CatalogueComparison.of(before, CatalogueReader.read(superuser)))
                    .extracting(Difference::words)
                    .containsExactly("extension cube is not expected");
            superuser.rollback();
        }
    }

    @Test
    void a_clean_database_differs_in_nothing() throws SQLException {
        Catalogue one = TestDatabase.migratedToLookAt(server).catalogue();

        assertThat(CatalogueComparison.of(one, TestDatabase.migrated(server).catalogue()))
                .isEmpty();
        assertThat(CatalogueText.parse(CatalogueText.of(one))).isEqualTo(one);
    }

    @AfterAll
    static void disconnect() throws SQLException {
        for (Connection superuser : SUPERUSERS.values()) {
            superuser.close();
        }
        SUPERUSERS.clear();
    }

    private static Connection superuser(Postgres server) {
        try {
            return TestDatabase.migratedToLookAt(server).superuser();
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private static Catalogue untouched(Postgres server) {
        try {
            return TestDatabase.migratedToLookAt(server).catalogue();
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
