package et.aksum.schema.drift;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads a whole database's catalogue, one query a kind of thing; any role may, nothing is locked or changed. */
public final class CatalogueReader {
    private static final Map<ObjectKind, String> QUERIES =
            Arrays.stream(ObjectKind.values()).collect(Collectors.toMap(kind -> kind, CatalogueReader::query));

    private CatalogueReader() {}

    /**
     * The catalogue as it is now, all of it at one moment.
     *
     * @param connection stays open; in the middle of a transaction it is read as that transaction sees it
     */
    public static Catalogue read(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            return readAsSeen(connection);
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            return readAsSeen(connection);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static Catalogue readAsSeen(Connection connection) throws SQLException {
        Catalogue catalogue = new Catalogue();
        try (Statement statement = connection.createStatement()) {
            // PostgreSQL qualifies what is not on the path.
            String path = onlyText(statement, "select current_setting('search_path')");
            statement.execute("set local search_path = pg_catalog");
            statement.execute("set local jit = off");
            for (ObjectKind kind : ObjectKind.values()) {
                readAll(statement, kind, catalogue);
            }
            onlyText(statement, "select set_config('search_path', '%s', true)".formatted(path.replace("'", "''")));
        }
        return catalogue;
    }

    private static void readAll(Statement statement, ObjectKind kind, Catalogue catalogue) throws SQLException {
        try (ResultSet row = statement.executeQuery(Objects.requireNonNull(QUERIES.get(kind)))) {
            List<String> aspects = aspects(row.getMetaData());
            while (row.next()) {
                Map<String, String> values = new HashMap<>();
                for (int i = 0; i < aspects.size(); i++) {
                    String value = row.getString(i + 2);
                    if (value != null) {
                        values.put(aspects.get(i), value);
                    }
                }
                catalogue.add(new SchemaObject(kind, row.getString(1)), values);
            }
        }
    }

    /** The columns after the name. */
    private static List<String> aspects(ResultSetMetaData columns) throws SQLException {
        List<String> aspects = new ArrayList<>();
        for (int column = 2; column <= columns.getColumnCount(); column++) {
            aspects.add(columns.getColumnLabel(column).replace('_', ' '));
        }
        return aspects;
    }

    private static String onlyText(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String query(ObjectKind kind) {
        String file = kind.name().toLowerCase(Locale.ROOT) + ".sql";
        try (InputStream sql = Objects.requireNonNull(CatalogueReader.class.getResourceAsStream(file), file)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
