package et.aksum.procurement.domain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Many rows of one table in one statement: row-level security refuses COPY, and one statement means one pass of the
 * row-change triggers. Table and columns are constants of this package, values are arrays bound as parameters.
 */
final class BulkInsert {
    private final String sql;
    private final String[] types;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** {@code columns}: pairs of name and type, as in {@code "id uuid"}; org_id is added in front. */
    BulkInsert(String table, String... columns) {
        types = Arrays.stream(columns).map(column -> column.split(" ", 2)[1]).toArray(String[]::new);
        sql = "insert into " + table + " (org_id, "
                + Arrays.stream(columns).map(column -> column.split(" ", 2)[0]).collect(Collectors.joining(", "))
                + ") select ?, * from unnest("
                + Arrays.stream(types).map(type -> "?::" + type + "[]").collect(Collectors.joining(", ")) + ")";
    }

    void add(@Nullable Object... values) {
        rows.add(values);
    }

    void execute(Connection connection, UUID organisation) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, organisation);
            for (int column = 0; column < types.length; column++) {
                @Nullable Object[] values = new @Nullable Object[rows.size()];
                for (int row = 0; row < values.length; row++) {
                    values[row] = rows.get(row)[column];
                }
                statement.setArray(column + 2, connection.createArrayOf(types[column], values));
            }
            statement.executeUpdate();
        }
        rows.clear();
    }
}
