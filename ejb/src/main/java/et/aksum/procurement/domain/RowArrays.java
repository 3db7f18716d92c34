package et.aksum.procurement.domain;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of values, bound as one array for each column: one statement means one pass of the statement triggers. */
final class RowArrays {
    private final String[] types;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** {@code types}: PostgreSQL's name of each column's type. */
    RowArrays(String... types) {
        this.types = types;
    }

    /** The arguments of {@code unnest}: {@code ?::uuid[], ?::text[], …}. */
    String parameters() {
        return Arrays.stream(types).map(type -> "?::" + type + "[]").collect(Collectors.joining(", "));
    }

    void add(@Nullable Object... values) {
        rows.add(values);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void clear() {
        rows.clear();
    }

    /** Binds the columns to the parameters from {@code first} on. */
    void bind(PreparedStatement statement, int first) throws SQLException {
        for (int column = 0; column < types.length; column++) {
            @Nullable Object[] values = new @Nullable Object[rows.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = rows.get(row)[column];
            }
            statement.setArray(column + first, statement.getConnection().createArrayOf(types[column], values));
        }
    }
}
