package et.aksum.schema.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What was begun beside the users and never finished. Any role may ask; catalogues are read, nothing is locked. */
public final class UnfinishedWork {
    /** Only its owner sees which index a session builds; that it builds one, and which table it holds for that, everybody sees. */
    private static final String INDEXES =
            """
            select c.relname, format('%I.%I', n.nspname, c.relname), format('%I.%I', tn.nspname, t.relname), c.relkind = 'I'
              from pg_catalog.pg_index i
              join pg_catalog.pg_class c on c.oid = i.indexrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
              join pg_catalog.pg_class t on t.oid = i.indrelid join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
             where not i.indisvalid and n.nspname !~ '^pg_'
               and not exists (select from pg_catalog.pg_stat_progress_create_index p join pg_catalog.pg_locks l on l.pid = p.pid
                                where p.datname = current_database() and l.relation = i.indrelid and l.granted and l.mode = 'ShareUpdateExclusiveLock')
             order by 2""";

    /** NOT ENFORCED, which PostgreSQL knows since 18, is meant to stay so. */
    private static final String CONSTRAINTS =
            """
            select format('%I', k.conname), format('%I.%I', n.nspname, c.relname)
              from pg_catalog.pg_constraint k
              join pg_catalog.pg_class c on c.oid = k.conrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
             where not k.convalidated and coalesce((to_jsonb(k) ->> 'conenforced')::boolean, true)
               and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
             order by 2, 1""";

    private UnfinishedWork() {}

    /**
     * An index that is INVALID and that nobody builds now: it costs writes and serves no read.
     *
     * @param name without its schema, not quoted
     * @param qualified with its schema, as SQL names it
     * @param table likewise
     * @param partitioned whether it only lacks the index of a partition
     */
    public record InvalidIndex(String name, String qualified, String table, boolean partitioned) {}

    /** A constraint that holds for new rows and was never proved for old ones; names as SQL writes them. */
    public record UnprovedConstraint(String name, String table) {}

    public static List<InvalidIndex> indexes(Connection connection) throws SQLException {
        List<InvalidIndex> indexes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(INDEXES)) {
            while (row.next()) {
                indexes.add(new InvalidIndex(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)));
            }
        }
        return indexes;
    }

    public static List<UnprovedConstraint> constraints(Connection connection) throws SQLException {
        List<UnprovedConstraint> constraints = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CONSTRAINTS)) {
            while (row.next()) {
                constraints.add(new UnprovedConstraint(row.getString(1), row.getString(2)));
            }
        }
        return constraints;
    }
}
