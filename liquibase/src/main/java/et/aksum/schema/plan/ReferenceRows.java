package et.aksum.schema.plan;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.ObjectKind;
import et.aksum.schema.drift.SchemaObject;
import et.aksum.schema.history.Changelog;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.history.WrittenChangeSet;
import et.aksum.schema.sql.Insert;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tables that changeSets fill for every organisation, such as that of currencies. A catalogue tells nothing of rows; at least none of these may be
 * empty. Tables with row-level security are left out: nobody sees their rows without an organisation.
 *
 * @param filledBy id of the changeSet, by table
 */
public record ReferenceRows(Map<String, String> filledBy) {
    public ReferenceRows {
        filledBy = Map.copyOf(filledBy);
    }

    /**
     * Those of some steps.
     *
     * @param made what the steps make
     */
    public static ReferenceRows of(ChangelogFiles files, List<Step> steps, Catalogue made) {
        Set<String> ids = steps.stream().map(Step::id).collect(Collectors.toSet());
        Map<String, String> filled = new LinkedHashMap<>();
        for (WrittenChangeSet changeSet :
                Changelog.read(files, ChangelogFiles.MASTER).changeSets()) {
            if (ids.contains(changeSet.id())) {
                changeSet.statements().stream()
                        .map(read -> read.statement())
                        .filter(Insert.class::isInstance)
                        .map(statement -> ((Insert) statement).table().toString())
                        .filter(table -> isOpen(table, made))
                        .forEach(table -> filled.putIfAbsent(table, changeSet.id()));
            }
        }
        return new ReferenceRows(filled);
    }

    private static boolean isOpen(String table, Catalogue made) {
        return "false"
                .equals(made.objects()
                        .getOrDefault(new SchemaObject(ObjectKind.TABLE, table), Collections.emptySortedMap())
                        .get("row security"));
    }

    /** Those of them that are empty, or not there. */
    public Map<String, String> missingFrom(Connection connection) throws SQLException {
        Map<String, String> missing = new LinkedHashMap<>();
        for (Entry<String, String> table : filledBy.entrySet()) {
            if (!isThere(connection, table.getKey()) || isEmpty(connection, table.getKey())) {
                missing.put(table.getKey(), table.getValue());
            }
        }
        return missing;
    }

    private static boolean isThere(Connection connection, String table) throws SQLException {
        return is(connection, "select to_regclass(%s) is not null".formatted(Quoted.text(table)));
    }

    private static boolean isEmpty(Connection connection, String table) throws SQLException {
        return is(connection, "select not exists (select from %s)".formatted(table));
    }

    private static boolean is(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
