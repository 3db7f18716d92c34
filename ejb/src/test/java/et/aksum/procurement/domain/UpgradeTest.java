package et.aksum.procurement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.SchemaMigration;
import et.aksum.schema.SchemaRevision;
import et.aksum.schema.SchemaRollback;
import et.aksum.schema.SchemaState;
import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.CatalogueReader;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.plan.Steps;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The supported paths of README-DEPLOY, walked with real purchase history in the database. */
class UpgradeTest extends ImportHouse {
    private static final int ROWS = 1_500;
    private static final Path CHANGELOGS = Path.of("..", "liquibase", "src", "main", "resources");
    /** Whether every entry follows the one before it and hashes to what it says, recomputed from the rows. */
    private static final String BROKEN =
            """
            select count(*) from (
              select e.*, lag(e.hash, 1, decode(repeat('00', 32), 'hex')) over (partition by e.org_id order by e.seq) as before,
                     row_number() over (partition by e.org_id order by e.seq) as place
                from audit.entry e) e
             where e.prev_hash <> e.before or e.place <> e.seq or e.hash <> sha256(convert_to(
               audit.field(e.org_id::text) || audit.field(e.seq::text) || audit.field(e.id::text) || audit.field(audit.epoch_micros(e.occurred_at))
               || audit.field(e.actor_id::text) || audit.field(e.actor_name) || audit.field(e.channel) || audit.field(e.auth_level) || audit.field(e.address)
               || audit.field(e.action) || audit.field(e.subject_type) || audit.field(e.subject_id)
               || audit.field(e.latitude::text) || audit.field(e.longitude::text) || audit.field(e.accuracy_m::text) || audit.field(e.geo_source)
               || audit.field(audit.epoch_micros(e.device_time)) || audit.field(e.mock::text) || audit.field(e.details)
               || audit.field(encode(e.prev_hash, 'hex')), 'UTF8'))""";

    @TempDir
    Path elsewhere;

    private String lastEntry = "";
    private String lastChange = "";

    @Test
    void from_0_1_to_0_2_and_back_and_up_again_no_row_is_lost_and_the_trail_stays_whole() throws Exception {
        importHistory();
        String made = "as_released_0_1";
        DataSource fresh = database.create(made, "template0");
        SchemaMigration.migrate(fresh, changelogsOf01(), Set.of());
        DataSource upgraded = database.create("upgraded", "aksum");
        ChangelogFiles files = ChangelogFiles.ofThisBuild();
        SchemaRollback.run(upgraded, Steps.of(files), "0.1");
        assertThat(catalogue("upgraded")).as("the database is as 0.1 makes it").isEqualTo(catalogue(made));
        lastEntry = database.value("upgraded", "select max(occurred_at) from audit.entry");
        lastChange = database.value("upgraded", "select max(id) from audit.row_change");
        Map<String, String> before = fingerprints();
        assertThat(before).containsKey("procurement.purchase_order_line").hasSizeGreaterThan(25);

        assertThat(SchemaMigration.migrate(upgraded, Set.of()).applied())
                .allMatch(id -> id.startsWith("0.2-"))
                .contains("0.2-merge-001-schema-and-telegram");
        assertThat(state()).isEqualTo(SchemaState.UP_TO_DATE);
        assertThat(fingerprints()).containsAllEntriesOf(before);
        assertThat(database.value("upgraded", BROKEN)).isEqualTo("0");
        assertThat(seeds()).isEqualTo("101");

        SchemaRollback.run(upgraded, Steps.of(files), "0.1");
        assertThat(catalogue("upgraded")).isEqualTo(catalogue(made));
        assertThat(fingerprints()).isEqualTo(before);
        SchemaMigration.migrate(upgraded, Set.of());
        assertThat(fingerprints()).containsAllEntriesOf(before);
        assertThat(database.value("upgraded", BROKEN)).isEqualTo("0");
        assertThat(seeds()).isEqualTo("101");
        assertThat(catalogue("upgraded")).isEqualTo(catalogue("aksum"));
    }

    private void importHistory() throws IOException {
        try (Stream<String> lines = Files.lines(RealHistory.file(), StandardCharsets.UTF_8)) {
            String slice = lines.limit(ROWS + 1).collect(Collectors.joining("\n", "", "\n"));
            InputStream file = new ByteArrayInputStream(slice.getBytes(StandardCharsets.UTF_8));
            assertThat(run(file, false).imported()).isGreaterThan(ROWS / 2);
        }
        // Organisations of other tests may lack the roles that every set-up gives; an upgrade would add them.
        database.asSuperuser("select schema.plant_everywhere()");
    }

    /** The changelogs as they were when 0.1 was cut. */
    private ChangelogFiles changelogsOf01() throws IOException {
        try (Stream<Path> all = Files.walk(CHANGELOGS.resolve("db"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String inside = CHANGELOGS.relativize(file).toString();
                if (inside.matches("db/changelog/(master\\.xml|(0\\.1|demo)/.*)")) {
                    Path copy = elsewhere.resolve(inside);
                    Files.createDirectories(copy.getParent());
                    Files.writeString(
                            copy, Files.readString(file).replaceAll("(?m)^.*\"0\\.[2-9]\\d*/release\\.xml\".*$", ""));
                }
            }
        }
        return ChangelogFiles.in(elsewhere);
    }

    private Catalogue catalogue(String name) throws Exception {
        try (var superuser = database.connect(name, "postgres")) {
            return CatalogueReader.read(superuser);
        }
    }

    private SchemaState state() throws Exception {
        try (var app = database.connect("upgraded", "aksum_app")) {
            return SchemaRevision.read(app).state();
        }
    }

    private String seeds() {
        return database.value(
                "upgraded",
                "select count(*) from schema.seed_copy where org_id = '%s'"
                        .formatted(caller.organisation().value()));
    }

    /** Of every table of 0.1; of the trail, which may only grow, the part that was there when the history had been imported. */
    private Map<String, String> fingerprints() throws Exception {
        Map<String, String> found = new TreeMap<>();
        for (String table : database.values(
                "as_released_0_1",
                "select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema|schema$)'")) {
            String rows =
                    switch (table) {
                        case "tenancy.signing_key" -> "false";
                        case "audit.entry" -> "t.occurred_at <= '%s'".formatted(lastEntry);
                        case "audit.row_change" -> "t.id <= " + lastChange;
                        case "audit.chain_head" -> "false";
                        default -> "true";
                    };
            found.put(
                    table,
                    database.value(
                            "upgraded",
                            "select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by t::text)), '') from %s t where %s"
                                    .formatted(table, rows)));
        }
        return found;
    }
}
