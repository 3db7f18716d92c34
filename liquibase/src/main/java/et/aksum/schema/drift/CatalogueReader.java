package et.aksum.schema.drift;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads a whole database's catalogue, one query a kind of thing; any role may, nothing is locked or changed. */
public final class CatalogueReader {
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
                try (ResultSet row = statement.executeQuery(query(kind))) {
                    while (row.next()) {
                        catalogue.add(new SchemaObject(kind, row.getString(1)), aspects(row));
                    }
                }
            }
            onlyText(statement, "select set_config('search_path', '%s', true)".formatted(path.replace("'", "''")));
        }
        return catalogue;
    }

    private static String onlyText(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Map<String, String> aspects(ResultSet row) throws SQLException {
        Map<String, String> aspects = new HashMap<>();
        for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
            String value = row.getString(column);
            if (value != null) {
                aspects.put(row.getMetaData().getColumnLabel(column).replace('_', ' '), value);
            }
        }
        return aspects;
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
