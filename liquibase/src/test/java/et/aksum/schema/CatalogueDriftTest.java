package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.CatalogueComparison;
import et.aksum.schema.drift.CatalogueReader;
import et.aksum.schema.drift.CatalogueText;
import et.aksum.schema.drift.Difference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody changes by hand is found, and called by its name. */
class CatalogueDriftTest extends OnEachPostgres {
    static Stream<Arguments> changesByHand() {
        return PlantedDrift.ALL.stream().map(planted -> Arguments.of(planted.found(), planted.sql()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changesByHand")
    void is_found_and_named(String named, String sql) throws SQLException {
        Catalogue before = TestDatabase.migratedToLookAt(server).catalogue();
        try (Connection superuser = TestDatabase.migrated(server).superuser()) {
            for (String statement : sql.split(";;")) {
                try (var one = superuser.createStatement()) {
                    one.execute(statement);
                } catch (SQLException failed) {
                    // This one fails on purpose: it leaves an INVALID index behind.
                    assertThat(statement).as(failed.getMessage()).contains("concurrently");
                }
            }

            List<String> found = CatalogueComparison.of(before, CatalogueReader.read(superuser)).stream()
                    .map(Difference::words)
                    .toList();

            assertThat(found).as(String.join("\n", found)).anyMatch(words -> words.startsWith(named));
        }
    }

    @Test
    void a_clean_database_differs_in_nothing() throws SQLException {
        Catalogue one = TestDatabase.migratedToLookAt(server).catalogue();

        assertThat(CatalogueComparison.of(one, TestDatabase.migrated(server).catalogue()))
                .isEmpty();
        assertThat(CatalogueText.parse(CatalogueText.of(one))).isEqualTo(one);
    }
}
