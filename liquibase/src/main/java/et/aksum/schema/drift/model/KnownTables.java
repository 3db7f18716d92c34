package et.aksum.schema.drift.model;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.ObjectKind;
import et.aksum.schema.drift.SchemaObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of a catalogue as entities ask about them: names without quotes, definitions as PostgreSQL writes them. */
public final class KnownTables {
    private static final String ORGANISATION = "org_id";
    private static final Pattern FOREIGN_KEY =
            Pattern.compile("FOREIGN KEY \\((?<own>[^)]*)\\) REFERENCES (?<table>[^(]+)\\((?<theirs>[^)]*)\\).*");
    private static final Pattern INDEX = Pattern.compile(".* USING \\w+ \\((?<columns>.*?)\\)( WHERE .*| INCLUDE .*)?");
    private static final Pattern ONE_OF = Pattern.compile(
            "CHECK \\(\\((?<column>\\w+) = (?:ANY \\(ARRAY\\[(?<values>[^\\]]*)\\]\\)|(?<value>'(?:[^']|'')*'::text))\\)\\)");
    private static final Pattern BOUNDED = Pattern.compile(
            "CHECK \\(\\(+(?:char_)?length\\((?<column>\\w+)\\) (?:>= \\d+\\) AND \\((?:char_)?length\\(\\k<column>\\) )?<= (?<longest>\\d+)\\)+");
    private static final Pattern CONSTANT = Pattern.compile("'((?:[^']|'')*)'::text");

    private final SortedMap<SchemaObject, SortedMap<String, String>> objects = new TreeMap<>();

    public KnownTables(Catalogue catalogue) {
        // Entities name columns without the quotes that a word such as position needs in SQL.
        catalogue
                .objects()
                .forEach((object, aspects) -> objects.put(
                        new SchemaObject(object.kind(), object.name().replace("\"", "")), aspects));
    }

    public boolean has(SchemaObject object) {
        return objects.containsKey(object);
    }

    /** What is said of a thing; null when there is none. */
    public @Nullable SortedMap<String, String> aspects(SchemaObject object) {
        return objects.get(object);
    }

    SortedMap<SchemaObject, SortedMap<String, String>> columnsOf(String table) {
        return partsOf(ObjectKind.COLUMN, table);
    }

    private SortedMap<SchemaObject, SortedMap<String, String>> partsOf(ObjectKind kind, String table) {
        return objects.subMap(new SchemaObject(kind, table + "."), new SchemaObject(kind, table + "/"));
    }

    private Stream<String> definitions(ObjectKind kind, String table) {
        return partsOf(kind, table).values().stream()
                .map(aspects -> aspects.getOrDefault("definition", "").replace("\"", ""));
    }

    /** Columns of the primary key, in its order; empty when there is no such table. */
    public List<String> primaryKey(String table) {
        return definitions(ObjectKind.CONSTRAINT, table)
                .filter(definition -> definition.startsWith("PRIMARY KEY ("))
                .map(definition -> names(definition.replaceFirst("PRIMARY KEY \\(([^)]*)\\).*", "$1")))
                .findFirst()
                .orElse(List.of());
    }

    boolean refers(String table, String column, String target) {
        return definitions(ObjectKind.CONSTRAINT, table)
                .map(FOREIGN_KEY::matcher)
                .filter(Matcher::matches)
                .anyMatch(key -> key.group("table").equals(target)
                        && names(key.group("own")).contains(column));
    }

    boolean isUnique(String table, List<String> columns) {
        List<String> wanted = sorted(columns);
        return indexes(table, "CREATE UNIQUE INDEX")
                .anyMatch(found -> sorted(found).equals(wanted));
    }

    /** Whether an index begins with these columns, the organisation apart. */
    public boolean isIndexed(String table, List<String> columns) {
        List<String> wanted = withoutOrganisation(columns);
        return indexes(table, "CREATE ")
                .map(KnownTables::withoutOrganisation)
                .anyMatch(found -> found.size() >= wanted.size()
                        && found.subList(0, wanted.size()).equals(wanted));
    }

    private Stream<List<String>> indexes(String table, String beginning) {
        return definitions(ObjectKind.INDEX, table)
                .filter(definition -> definition.startsWith(beginning))
                .map(INDEX::matcher)
                .filter(Matcher::matches)
                .map(index -> names(index.group("columns")));
    }

    /** The most characters that a check of this column alone lets through; null when none counts them. */
    @Nullable
    Integer longestText(String table, String column) {
        return checks(table, BOUNDED, column)
                .map(check -> Integer.valueOf(check.getValue().group("longest")))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The texts that a check lists for a column; empty when none does. */
    public List<String> values(String table, String column) {
        return checks(table, ONE_OF, column)
                .map(check -> check.getValue().group("values") == null
                        ? constants(check.getValue().group("value"))
                        : constants(check.getValue().group("values")))
                .findFirst()
                .orElse(List.of());
    }

    /** Name of the check that lists the values of a column; null when there is none. */
    public @Nullable String checkOfValues(String table, String column) {
        return checks(table, ONE_OF, column).map(Map.Entry::getKey).findFirst().orElse(null);
    }

    /** Name of the check that bounds the length of a column; null when there is none. */
    public @Nullable String checkOfLength(String table, String column) {
        return checks(table, BOUNDED, column).map(Map.Entry::getKey).findFirst().orElse(null);
    }

    /** Checks of one form about one column, by their names. */
    private Stream<Map.Entry<String, Matcher>> checks(String table, Pattern form, String column) {
        return partsOf(ObjectKind.CONSTRAINT, table).entrySet().stream()
                .map(entry -> Map.entry(
                        entry.getKey().name().substring(table.length() + 1),
                        form.matcher(
                                entry.getValue().getOrDefault("definition", "").replace("\"", ""))))
                .filter(check -> check.getValue().matches()
                        && check.getValue().group("column").equals(column));
    }

    private static List<String> constants(String texts) {
        List<String> constants = new ArrayList<>();
        Matcher constant = CONSTANT.matcher(texts);
        while (constant.find()) {
            constants.add(constant.group(1).replace("''", "'"));
        }
        return constants;
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).toList();
    }

    private static List<String> sorted(List<String> columns) {
        return withoutOrganisation(columns).stream().sorted().toList();
    }

    private static List<String> withoutOrganisation(List<String> columns) {
        return columns.stream().filter(column -> !column.equals(ORGANISATION)).toList();
    }
}
