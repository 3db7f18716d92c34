package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.history.ChangelogFiles;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * While servers are exchanged one after the other, the release before works on this release's schema. Everything it said to the database in its
 * own tests is said again, parameters included, to its own schema and to this one: both must answer alike.
 */
class EarlierReleaseTest extends OnEachPostgres {
    private static final String BEFORE = "0.1";
    private static final Path ROOT = Path.of("src/main/resources");
    private static final Pattern PLACE = Pattern.compile("(\\G|, )\\$\\d+ = ");

    @TempDir
    Path elsewhere;

    /** One statement, and for whom its transaction worked. */
    private record Said(String organisation, String user, String sql, String parameters) {
        /** As PostgreSQL prepares and executes it. */
        List<String> commands() {
            if (!sql.toLowerCase(Locale.ROOT).matches("(?s)\\W*(select|insert|update|delete|with|values|merge)\\b.*")) {
                return List.of(sql);
            }
            String values = parameters.isEmpty() ? "" : "(" + values() + ")";
            return List.of("prepare said as " + sql, "execute said" + values);
        }

        /** {@code $1 = 'a', $2 = NULL} without the numbers; what stands in quotes stays. */
        private String values() {
            StringBuilder values = new StringBuilder();
            boolean quoted = false;
            for (int at = 0; at < parameters.length(); at++) {
                var place = PLACE.matcher(parameters).region(at, parameters.length());
                if (!quoted && place.lookingAt()) {
                    values.append(values.isEmpty() ? "" : ", ");
                    at = place.end() - 1;
                } else {
                    quoted ^= parameters.charAt(at) == '\'';
                    values.append(parameters.charAt(at));
                }
            }
            return values.toString();
        }
    }

    @Test
    void what_the_release_before_says_gets_the_same_answers() throws Exception {
        List<Said> all = said();
        assertThat(all).as("statements of release " + BEFORE).hasSizeGreaterThan(150);
        TestDatabase now = TestDatabase.migrated(server);
        TestDatabase then = TestDatabase.empty(server);
        SchemaMigration.migrate(then.migrator(), changelogsOfBefore(), Set.of());
        try (Connection owner = then.owner()) {
            TestDatabase.execute(
                    owner, "insert into tenancy.signing_key (id, secret) values (1, ?)", (Object) TestDatabase.KEY);
        }

        assertThat(differing(all, then, now))
                .as("Mend: keep what release %s uses until nobody runs it any more", BEFORE)
                .isEmpty();
        try (Connection owner = now.owner()) {
            TestDatabase.execute(owner, "alter table procurement.supplier add column rating integer not null");
            TestDatabase.execute(owner, "alter table procurement.purchase_order rename column note to remark");
        }
        assertThat(differing(all, then, now))
                .as("what a careless release would break")
                .anyMatch(what -> what.startsWith("23502 instead of 23503") && what.contains("procurement.supplier"))
                .anyMatch(what -> what.startsWith("42703 instead of ") && what.contains("procurement.purchase_order"));
    }

    private static List<String> differing(List<Said> all, TestDatabase then, TestDatabase now) throws SQLException {
        List<String> differing = new ArrayList<>();
        int fine = 0;
        try (Connection old = then.app();
                Connection current = now.app()) {
            for (Said one : all) {
                String expected = answer(old, one);
                String found = answer(current, one);
                fine += expected.equals("fine") ? 1 : 0;
                if (!found.equals(expected)) {
                    differing.add("%s instead of %s: %s (%s)".formatted(found, expected, one.sql(), one.parameters()));
                }
            }
        }
        assertThat(fine)
                .as("statements that do what they should in an empty database")
                .isGreaterThan(all.size() / 2);
        return differing;
    }

    /** {@code fine}, or the SQLSTATE of the refusal. Foreign keys refuse in an empty database, but only after everything else agreed. */
    private static String answer(Connection app, Said said) throws SQLException {
        if (said.organisation().isEmpty()) {
            app.setAutoCommit(false);
            app.rollback();
        } else {
            TestDatabase.bind(
                    app,
                    UUID.fromString(said.organisation()),
                    said.user().isEmpty() ? null : UUID.fromString(said.user()));
        }
        try {
            for (String command : said.commands()) {
                TestDatabase.execute(app, command);
            }
            TestDatabase.execute(app, "set constraints all immediate");
            return "fine";
        } catch (SQLException refused) {
            return String.valueOf(refused.getSQLState());
        } finally {
            app.rollback();
            TestDatabase.execute(app, "deallocate all");
            app.rollback();
        }
    }

    private static List<Said> said() throws IOException {
        try (var in = Files.newBufferedReader(ROOT.resolve("db/changelog/" + BEFORE + "/statements.json"))) {
            return Json.createReader(in).readArray().getValuesAs(JsonObject.class).stream()
                    .map(said -> new Said(
                            said.getString("organisation"),
                            said.getString("user"),
                            said.getString("sql"),
                            said.getString("parameters")))
                    .toList();
        }
    }

    private ChangelogFiles changelogsOfBefore() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT.resolve("db"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String inside = ROOT.relativize(file).toString();
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
}
