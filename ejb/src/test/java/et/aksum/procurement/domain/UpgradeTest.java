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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    private static final String SEEDS = "select count(*) from schema.seed_copy where org_id = '%s'";

    @TempDir
    Path elsewhere;

    private String release = "";
    private String lastEntry = "";
    private String lastChange = "";

    @ParameterizedTest(name = "from {0}")
    @ValueSource(strings = {"0.1", "0.2"})
    void up_from_a_release_and_back_and_up_again_no_row_is_lost_and_the_trail_stays_whole(String from)
            throws Exception {
        release = from;
        importHistory();
        SchemaMigration.migrate(database.create(asReleased(), "template0"), changelogsOfTheRelease(), Set.of());
        DataSource upgraded = database.create(upgraded(), "aksum");
        ChangelogFiles files = ChangelogFiles.ofThisBuild();
        SchemaRollback.run(upgraded, Steps.of(files), release);
        assertThat(catalogue(upgraded()))
                .as("the database is as %s makes it", release)
                .isEqualTo(catalogue(asReleased()));
        lastEntry = database.value(upgraded(), "select max(occurred_at) from audit.entry");
        lastChange = database.value(upgraded(), "select max(id) from audit.row_change");
        Map<String, String> before = fingerprints();
        assertThat(before).containsKey("procurement.purchase_order_line").hasSizeGreaterThan(25);

        assertThat(SchemaMigration.migrate(upgraded, Set.of()).applied())
                .noneMatch(id -> isOld(id))
                .contains(from.equals("0.1") ? "0.2-merge-001-schema-and-telegram" : "0.3-access-001-schema");
        assertThat(state()).isEqualTo(SchemaState.UP_TO_DATE);
        assertThat(fingerprints()).containsAllEntriesOf(before);
        assertThat(database.value(upgraded(), BROKEN)).isEqualTo("0");
        String planted = seeds();

        SchemaRollback.run(upgraded, Steps.of(files), release);
        assertThat(catalogue(upgraded())).isEqualTo(catalogue(asReleased()));
        assertThat(fingerprints()).isEqualTo(before);
        SchemaMigration.migrate(upgraded, Set.of());
        assertThat(fingerprints()).containsAllEntriesOf(before);
        assertThat(database.value(upgraded(), BROKEN)).isEqualTo("0");
        assertThat(seeds())
                .isEqualTo(planted)
                .isEqualTo(database.value(
                        "aksum", SEEDS.formatted(caller.organisation().value())));
        assertThat(catalogue(upgraded())).isEqualTo(catalogue("aksum"));
    }

    private boolean isOld(String changeSet) {
        return changeSet.substring(0, changeSet.indexOf('-')).compareTo(release) <= 0;
    }

    private String asReleased() {
        return "as_released_" + release.replace('.', '_');
    }

    private String upgraded() {
        return "upgraded_from_" + release.replace('.', '_');
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

    /** The changelogs as they were when the release was cut. */
    private ChangelogFiles changelogsOfTheRelease() throws IOException {
        try (Stream<Path> all = Files.walk(CHANGELOGS.resolve("db"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String inside = CHANGELOGS.relativize(file).toString();
                if (inside.matches("db/changelog/(master\\.xml|demo/.*)")
                        || inside.matches("db/changelog/\\d.*") && !isLater(inside)) {
                    Path copy = elsewhere.resolve(inside);
                    Files.createDirectories(copy.getParent());
                    Files.writeString(
                            copy,
                            Files.readString(file)
                                    .lines()
                                    .filter(line -> !line.contains("/release.xml") || !isLater(line))
                                    .collect(Collectors.joining("\n")));
                }
            }
        }
        return ChangelogFiles.in(elsewhere);
    }

    /** Whether a path of a changelog, or a line that includes one, belongs to a release after the one that is walked from. */
    private boolean isLater(String text) {
        Matcher named = Pattern.compile("(\\d+\\.\\d+)/").matcher(text);
        return named.find() && named.group(1).compareTo(release) > 0;
    }

    private Catalogue catalogue(String name) throws Exception {
        try (var superuser = database.connect(name, "postgres")) {
            return CatalogueReader.read(superuser);
        }
    }

    private SchemaState state() throws Exception {
        try (var app = database.connect(upgraded(), "aksum_app")) {
            return SchemaRevision.read(app).state();
        }
    }

    private String seeds() {
        return database.value(upgraded(), SEEDS.formatted(caller.organisation().value()));
    }

    /** Of every table of the release, in the columns it had; of the trail, which may only grow, the part that was there when the history had been imported. */
    private Map<String, String> fingerprints() throws Exception {
        Map<String, String> found = new TreeMap<>();
        for (String table : database.values(
                asReleased(),
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
                            upgraded(),
                            "select count(*) || ' ' || coalesce(md5(string_agg(md5(t.r), '' order by t.r)), '') from (select row(%s)::text as r from %s t where %s) t"
                                    .formatted(columns(table), table, rows)));
        }
        return found;
    }

    private String columns(String table) {
        return String.join(
                ", ",
                database.values(
                        asReleased(),
                        "select 't.' || quote_ident(attname) from pg_attribute where attrelid = '%s'::regclass and attnum > 0 and not attisdropped order by attnum"
                                .formatted(table)));
    }
}
