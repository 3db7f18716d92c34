package et.aksum.procurement.domain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Many new rows of one table in one statement, because row-level security refuses COPY. Table and columns are constants of this package. */
final class BulkInsert {
    private final String sql;
    private final RowArrays rows;

    /** {@code columns}: pairs of name and type, as in {@code "id uuid"}; org_id is added in front. */
    BulkInsert(String table, String... columns) {
        rows = new RowArrays(
                Arrays.stream(columns).map(column -> column.split(" ", 2)[1]).toArray(String[]::new));
        sql = "insert into " + table + " (org_id, "
                + Arrays.stream(columns).map(column -> column.split(" ", 2)[0]).collect(Collectors.joining(", "))
                + ") select ?, * from unnest(" + rows.parameters() + ")";
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
            rows.bind(statement, 2);
            statement.executeUpdate();
        }
        rows.clear();
    }
}
