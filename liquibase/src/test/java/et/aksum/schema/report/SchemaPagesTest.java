package et.aksum.schema.report;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.CatalogueText;
import et.aksum.schema.drift.ExpectedCatalogue;
import et.aksum.schema.drift.ObjectKind;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.history.ledger.Inventory;
import et.aksum.schema.history.ledger.UnreadableHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaPagesTest {
    private static final Path ON_FILE = Path.of("../docs/schema");

    private final ChangelogFiles files = ChangelogFiles.ofThisBuild();
    private final Catalogue catalogue = ExpectedCatalogue.read();

    @TempDir
    Path directory;

    private Inventory inventory() {
        try {
            return Inventory.of(files);
        } catch (UnreadableHistory unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private GapAnalysis gaps() {
        Set<String> cut = inventory().releases().stream()
                .filter(Inventory.Release::cut)
                .map(Inventory.Release::name)
                .collect(Collectors.toSet());
        return GapAnalysis.of(RequirementMap.of(files), catalogue, cut);
    }

    private SortedMap<String, String> pages() {
        return SchemaPages.of(inventory(), catalogue, gaps());
    }

    @Test
    void the_pages_on_file_are_current() throws IOException {
        assertThat(new PageDirectory(ON_FILE).stale(pages()))
                .as(
                        "After ./mvnw -pl liquibase package -DskipTests: java -jar liquibase/target/aksum-schema.jar report --out docs/schema, and commit what it wrote")
                .isEmpty();
    }

    @Test
    void what_requirements_claim_is_there() {
        assertThat(gaps().findings()).isEmpty();
    }

    @Test
    void every_changeSet_table_column_policy_and_trigger_stands_on_a_page() {
        SortedMap<String, String> pages = pages();
        inventory().releases().stream()
                .flatMap(release -> release.changeSets().stream())
                .forEach(changeSet -> assertThat(pages.get("README.md"))
                        .contains("`" + changeSet.key().id() + "`"));
        Set<ObjectKind> described = Set.of(
                ObjectKind.COLUMN, ObjectKind.CONSTRAINT, ObjectKind.POLICY, ObjectKind.TRIGGER, ObjectKind.FUNCTION);
        Set<String> partitions = catalogue.objects().entrySet().stream()
                .filter(entry -> entry.getValue().containsKey("parent"))
                .map(entry -> entry.getKey().name() + ".")
                .collect(Collectors.toSet());
        catalogue.objects().keySet().stream()
                .filter(object -> described.contains(object.kind()))
                .filter(object -> partitions.stream().noneMatch(object.name()::startsWith))
                .forEach(object -> assertThat(pages.get(object.name().split("\\.")[0] + ".md"))
                        .contains("`"
                                + object.name()
                                        .substring(object.name()
                                                        .indexOf(
                                                                '.',
                                                                object.kind() == ObjectKind.FUNCTION
                                                                        ? 0
                                                                        : object.name()
                                                                                        .indexOf('.')
                                                                                + 1)
                                                + 1)
                                + "`"));
    }

    @Test
    void a_page_that_was_changed_or_does_not_belong_there_is_not_current() throws IOException {
        PageDirectory pages = new PageDirectory(directory);
        pages.write(pages());
        assertThat(pages.stale(pages())).isEmpty();

        Files.writeString(directory.resolve("audit.md"), "by hand");
        Files.writeString(directory.resolve("sales.md"), "of a context that is gone");
        assertThat(pages.stale(pages())).containsExactly("audit.md", "sales.md");

        assertThat(pages.write(pages())).containsExactly("audit.md", "sales.md");
        assertThat(directory.resolve("sales.md")).doesNotExist();
        assertThat(pages.stale(pages())).isEmpty();
    }

    @Test
    void a_partition_is_named_with_its_table_and_has_no_box_of_its_own() {
        Catalogue partitioned = CatalogueText.parse(
                """
                schema geo
                  comment: Where people were.
                table geo.ping
                  comment: Positions | by hour.
                  kind: partitioned table
                  partition key: RANGE (at)
                  row security: true
                table geo.ping_2026
                  kind: table
                  parent: geo.ping
                  partition bound: FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')
                  row security: false
                column geo.ping.at
                  not null: true
                  type: timestamp with time zone
                column geo.ping_2026.at
                  not null: true
                  type: timestamp with time zone
                """);

        SortedMap<String, String> pages = SchemaPages.of(
                inventory(), partitioned, GapAnalysis.of(RequirementMap.parse("[]"), partitioned, Set.of()));

        assertThat(pages.get("geo.md"))
                .contains(
                        "`ping_2026`",
                        "`RANGE (at)`",
                        "enabled, not forced on the owner",
                        "whose row-level security is another",
                        "Positions \\| by hour")
                .doesNotContain("## ping_2026");
        assertThat(pages.get("geo.svg")).contains("partitioned rls").doesNotContain("ping_2026");
    }
}
