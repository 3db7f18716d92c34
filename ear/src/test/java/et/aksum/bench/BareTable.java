package et.aksum.bench;

import et.aksum.harness.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** The rows of a table, to be written again by nothing but JDBC. */
record BareTable(String sql, List<Object[]> rows) {
    private static final int BATCH = 500;

    static BareTable read(Connection superuser, String table, UUID organisation) throws SQLException {
        try (PreparedStatement select = superuser.prepareStatement("select * from " + table + " where org_id = ?")) {
            select.setObject(1, organisation);
            try (ResultSet found = select.executeQuery()) {
                List<String> columns = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    columns.add(found.getMetaData().getColumnName(column));
                }
                List<Object[]> rows = new ArrayList<>();
                while (found.next()) {
                    Object[] row = new Object[columns.size()];
                    for (int column = 0; column < row.length; column++) {
                        row[column] = found.getObject(column + 1);
                    }
                    rows.add(row);
                }
                String sql = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                        + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
                return new BareTable(sql, rows);
            }
        }
    }

    /** A context of the organisation, good for an hour. */
    static String signed(UUID organisation) {
        return Database.text("select tenancy.sign_as_owner(?, null)", organisation);
    }

    /** Binds the transaction to the organisation, as the application does. */
    static void bind(Connection connection, String signed) throws SQLException {
        try (PreparedStatement bind = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            bind.setString(1, signed);
            bind.executeQuery().close();
        }
    }

    void insert(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (Object[] row : rows) {
                for (int column = 0; column < row.length; column++) {
                    insert.setObject(column + 1, row[column]);
                }
                insert.addBatch();
                if (++waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
    }
}
