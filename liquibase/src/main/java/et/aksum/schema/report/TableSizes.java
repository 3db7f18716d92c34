package et.aksum.schema.report;

import et.aksum.schema.lint.TableStatistics;
import et.aksum.schema.lint.TableStatistics.Size;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** How large the tables of a live database are, and how much is written to them. */
public final class TableSizes {
    /**
     * Partitions count with their table, and for themselves. Statistics that were never reset began with the database, whose age its history tells: the
     * start of the server may have been a minute ago. A table that was never analysed is taken for one of short rows: a guess that is too small would
     * make findings too mild.
     */
    private static final String QUERY =
            """
            with age as (
              select greatest(extract(epoch from now() - coalesce(
                       (select d.stats_reset from pg_stat_database d where d.datname = current_database()),
                       (select min(h.dateexecuted)::timestamptz from schema.databasechangelog h),
                       pg_postmaster_start_time())), 1) as seconds)
            select n.nspname || '.' || c.relname as name, sum(greatest(l.reltuples, pg_stat_get_live_tuples(l.oid),
                     case when l.reltuples < 0 then pg_relation_size(l.oid) / 60 end, 0))::bigint as rows,
                   sum(pg_table_size(l.oid))::bigint as bytes,
                   (sum(pg_stat_get_tuples_inserted(l.oid) + pg_stat_get_tuples_updated(l.oid) + pg_stat_get_tuples_deleted(l.oid)) / age.seconds)::float8 as writes
              from age, pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join lateral (select t.relid::oid as oid from pg_partition_tree(c.oid) t where c.relkind = 'p' and t.isleaf
                            union all select c.oid where c.relkind = 'r') leaf on true
              join pg_class l on l.oid = leaf.oid
             where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
             group by 1, age.seconds
             order by 1""";

    private TableSizes() {}

    /**
     * Sizes by table. Rows are PostgreSQL's estimate, writes the average since its statistics began.
     *
     * @param connection of a role that may read the history
     */
    public static TableStatistics read(Connection connection) throws SQLException {
        Map<String, Size> sizes = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            while (row.next()) {
                sizes.put(
                        row.getString("name"),
                        new Size(row.getLong("rows"), row.getLong("bytes"), row.getDouble("writes")));
            }
        }
        return new TableStatistics(sizes);
    }
}
