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
import org.junit.jupiter.api.Test;

/** ASVS 5.0 V14.1.1, V14.1.2: what is personal is classified, and the map of it is true. */
class DataMapTest {
    private static final Pattern ROW = Pattern.compile("\\| `([a-z_]+\\.[a-z_]+)` \\| ([^|]+) \\|(.*)\\|");
    private static final Set<String> CLASSES = Set.of("identity", "contact", "location", "credential", "health");

    /** Tables with personal columns that no export of a person shows, and why. */
    private static final Map<String, String> NOT_OF_ONE_PERSON = Map.of(
            "audit.row_change", "older values of the same rows; the rows themselves are in the export",
            "clients.address", "where an institution is, not a person");

    private final Privacy house = new Privacy();

    @Test
    void the_map_names_each_personal_column_with_its_class() throws IOException {
        Map<String, Set<String>> mapped = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("../docs/security/data-map.md"))) {
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
