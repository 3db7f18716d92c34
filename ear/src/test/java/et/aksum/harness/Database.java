package et.aksum.harness;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What really is in the tables, seen by the superuser, whom no policy binds. */
public final class Database {
    private Database() {}

    public static String text(String sql, Object... values) {
        return rows(sql, values).get(0).get(0);
    }

    public static long number(String sql, Object... values) {
        return Long.parseLong(text(sql, values));
    }

    public static List<List<String>> rows(String sql, Object... values) {
        try (Connection connection = Harness.server().superuser();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet found = statement.executeQuery()) {
                List<List<String>> rows = new ArrayList<>();
                while (found.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                        row.add(found.getString(column));
                    }
                    rows.add(row);
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Runs statements in one session as the superuser. */
    public static void execute(String... statements) {
        try (Connection connection = Harness.server().superuser();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(String.join("; ", statements), e);
        }
    }

    public static UUID organisation(String code) {
        return UUID.fromString(text("select org_id from identity.organisation_code where code = ?", code));
    }

    /**
     * A digest of every row of every business table: equal before and after means that nothing changed. API tokens,
     * their uses and counted attempts are left out: they change by somebody calling, whatever he calls.
     */
    public static Map<String, String> checksums() {
        String everyTable = rows(
                        """
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and n.nspname in ('identity', 'access', 'audit', 'catalogue', 'procurement', 'workforce', 'approval', 'clients', 'consent')
                          and c.relname not in ('api_token', 'api_token_use', 'attempt')""")
                .stream()
                .map(table -> table.get(0))
                .map(name -> "select '" + name
                        + "', count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) from " + name + " t")
                .collect(Collectors.joining(" union all "));
        Map<String, String> sums = new TreeMap<>();
        rows(everyTable).forEach(table -> sums.put(table.get(0), table.get(1)));
        return sums;
    }
}
