package et.aksum.consent;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.audit.PersonalTable;
import et.aksum.consent.domain.PersonCatalogue;
import et.aksum.messaging.Addressee;
import et.aksum.tenancy.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is personal is classified, and the map of it is true. */
class DataMapTest {
    private static final Pattern ROW = Pattern.compile("\\| `([a-z_]+\\.[a-z_]+)` \\| ([^|]+) \\|(.*)\\|");
    private static final Path MAP = Path.of("../docs/security/data-map.md");
    private static final Set<String> CLASSES = Set.of("identity", "contact", "location", "credential", "health");

    /** Tables with personal columns that no export of a person shows, and why. */
    private static final Map<String, String> NOT_OF_ONE_PERSON = Map.of(
            "audit.row_change", "older values of the same rows; the rows themselves are in the export",
            "clients.address", "where an institution is, not a person");

    /** Columns that let somebody in, by their names; those of the chains are proofs, not secrets. */
    private static final String SECRETS =
            """
            select c.oid::regclass::text || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
              and c.relnamespace::regnamespace::text in ('identity', 'clients', 'telegram') and a.attname ~ '(_hash|_secret)$' and %s""";

    private final Privacy house = new Privacy();

    @Test
    @Tag("V14.1.1")
    void the_map_names_each_personal_column_with_its_class() throws IOException {
        Map<String, Set<String>> mapped = new TreeMap<>();
        for (String line : Files.readAllLines(MAP)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                mapped.put(
                        row.group(1), new TreeSet<>(Arrays.asList(row.group(2).split(", "))));
                assertThat(row.group(3)).as(row.group(1)).doesNotContain("TODO").doesNotContainPattern("\\|\\s*\\|");
            }
        }
        assertThat(mapped)
                .as(
                        "docs/security/data-map.md: each table with columns whose comment ends in pii:, as \"column (class)\"")
                .isEqualTo(personal());
    }

    @Test
    void every_class_is_one_that_has_a_protection() {
        assertThat(personal().values())
                .allSatisfy(columns -> assertThat(columns).allSatisfy(column -> assertThat(CLASSES)
                        .contains(column.substring(column.indexOf('(') + 1, column.length() - 1))));
    }

    @Test
    @Tag("V14.1.1")
    @Tag("V14.1.2")
    void each_class_has_a_level_and_words_about_what_protects_it() throws IOException {
        Map<String, Integer> levels = new TreeMap<>();
        for (String line : Files.readAllLines(MAP)) {
            Matcher row = Pattern.compile("\\| ([a-z]+) \\| ([1-4]) \\| [^|]{10,} \\| [^|]{20,} \\|")
                    .matcher(line);
            if (row.matches()) {
                levels.put(row.group(1), Integer.valueOf(row.group(2)));
            }
        }
        assertThat(levels.keySet()).isEqualTo(CLASSES);
        assertThat(levels.get("credential"))
                .isGreaterThan(levels.get("location"))
                .isGreaterThan(levels.get("identity"));
    }

    @Test
    @Tag("V14.1.2")
    @Tag("V14.2.4")
    void the_database_holds_what_each_level_promises() {
        assertThat(
                        names(
                                """
                        select distinct c.oid::regclass::text from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relkind in ('r', 'p') and a.attnum > 0 and not c.relispartition
                          and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'global: %'
                          and (col_description(c.oid, a.attnum) ~ 'pii: *[a-z]' or a.attname ~ '(_hash|_secret)$')
                          and c.relnamespace::regnamespace::text = any (string_to_array('access approval audit clients consent identity messaging procurement telegram workforce', ' '))
                          and not (c.relrowsecurity and c.relforcerowsecurity)"""))
                .as("tables with personal values that row-level security does not guard")
                .isEmpty();
        assertThat(
                        names(
                                """
                        select c.oid::regclass::text || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relkind in ('r', 'p') and not c.relispartition and a.attname in ('latitude', 'longitude')
                          and (a.atttypid <> 'numeric'::regtype or ((a.atttypmod - 4) & 65535) > 6)"""))
                .as("positions with more than six decimals")
                .isEmpty();
        assertThat(names(SECRETS.formatted("true"))).hasSizeGreaterThan(6);
        assertThat(
                        names(
                                SECRETS.formatted(
                                        """
                        exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = c.relname || '_watch_insert'
                          and pg_get_triggerdef(t.oid) !~ ('[{,]' || a.attname || '[,}]'))""")))
                .as("secrets that the trail keeps")
                .isEmpty();
    }

    @Test
    @Tag("V14.2.4")
    void no_export_of_a_person_holds_what_lets_him_in() {
        PersonCatalogue catalogue = house.wiring.get(PersonCatalogue.class);
        Set<String> exported = new TreeSet<>();
        house.as(Caller.system(Privacy.ADDIS, "test"), () -> {
            for (Addressee.Kind kind : Addressee.Kind.values()) {
                for (PersonalTable table : catalogue.about(kind)) {
                    catalogue.columns(table, true).forEach(column -> exported.add(table.name() + "." + column.name()));
                }
            }
            return true;
        });

        assertThat(exported)
                .contains("identity.app_user.email")
                .doesNotContainAnyElementsOf(names(SECRETS.formatted("true")));
    }

    @Test
    void no_personal_column_is_left_out_of_the_export_of_a_person() {
        PersonCatalogue catalogue = house.wiring.get(PersonCatalogue.class);
        Set<String> exported = new HashSet<>(NOT_OF_ONE_PERSON.keySet());
        house.as(Caller.system(Privacy.ADDIS, "test"), () -> {
            for (Addressee.Kind kind : Addressee.Kind.values()) {
                for (PersonalTable table : catalogue.about(kind)) {
                    exported.add(table.name());
                    assertThat(catalogue.columns(table, true)).as(table.name()).isNotEmpty();
                }
                catalogue.actsOf(kind).forEach(table -> exported.add(table.name()));
            }
            return true;
        });

        assertThat(exported)
                .as(
                        "a context declares its table in a PersonalDataSource, or the table has a foreign key to the person")
                .containsAll(personal().keySet());
    }

    @Test
    void what_is_declared_to_be_overwritten_can_be() {
        List<PersonalTable> declared = Privacy.everyTable().stream()
                .filter(table -> table.replacements() != null)
                .toList();
        assertThat(declared).hasSizeGreaterThanOrEqualTo(6);
        Map<String, Set<String>> personal = personal();
        for (PersonalTable table : declared) {
            Set<String> replaced = new TreeSet<>();
            Pattern.compile("\"([a-z_]+)\":")
                    .matcher(String.valueOf(table.replacements()))
                    .results()
                    .forEach(found -> replaced.add(found.group(1)));
            replaced.removeAll(Set.of("password_hash", "totp_secret"));
            assertThat(personal.get(table.name()).stream()
                            .map(column -> column.replaceAll(" .*", ""))
                            .toList())
                    .as(table.name())
                    .containsAll(replaced);
        }
    }

    private List<String> names(String query) {
        return house.as(
                Caller.system(Privacy.ADDIS, "test"),
                () -> house.database.entityManager().createNativeQuery(query).getResultList().stream()
                        .map(String::valueOf)
                        .toList());
    }

    private Map<String, Set<String>> personal() {
        Map<String, Set<String>> found = new TreeMap<>();
        house.as(Caller.system(Privacy.ADDIS, "test"), () -> {
            List<?> rows = house.database
                    .entityManager()
                    .createNativeQuery(
                            """
                            select c.oid::regclass::text, a.attname || ' (' || substring(col_description(c.oid, a.attnum) from 'pii: *([a-z]+)') || ')'
                            from pg_class c join pg_attribute a on a.attrelid = c.oid
                            where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and not c.relispartition
                              and col_description(c.oid, a.attnum) ~ 'pii: *[a-z]' and col_description(c.oid, a.attnum) !~ 'pii: *none'""")
                    .getResultList();
            for (Object row : rows) {
                Object[] columns = (Object[]) row;
                found.computeIfAbsent(String.valueOf(columns[0]), table -> new TreeSet<>())
                        .add(String.valueOf(columns[1]));
            }
            return true;
        });
        return found;
    }
}
