package et.aksum.schema.lint.live;

import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.RuleCatalogue;
import et.aksum.schema.run.UnfinishedWork;
import et.aksum.schema.run.UnfinishedWork.InvalidIndex;
import et.aksum.schema.run.UnfinishedWork.UnprovedConstraint;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** OP01 and OP02, asked of a running database. Only catalogues and statistics are read, no rows. */
public final class LiveDatabase {
    /** A sequence ends where its column ends, if that is earlier. */
    private static final String NEARLY_FULL =
            """
            select format('Sequence %I.%I has used %s %% of what %s holds.', s.schemaname, s.sequencename,
                          round(100.0 * s.last_value / s.ends), coalesce(s.col, 'it'))
              from (select q.schemaname, q.sequencename, q.last_value,
                           least(q.max_value, case a.atttypid when 'int2'::regtype then 32767 when 'int4'::regtype then 2147483647 end) as ends,
                           case when a.attname is not null then format('%s.%I', a.attrelid::regclass, a.attname) end as col
                      from pg_sequences q
                      join pg_class c on c.relname = q.sequencename and c.relnamespace = quote_ident(q.schemaname)::regnamespace and c.relkind = 'S'
                      left join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = c.oid and d.refclassid = 'pg_class'::regclass
                                           and d.deptype in ('a', 'i')
                      left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
                     where not q.cycle and q.increment_by > 0) s
             where s.last_value >= 0.8 * s.ends
             order by 1""";

    /** Statistics that never began anew began no later than the server. A table that is written and read, and no foreign key that the index serves when a parent row goes. */
    private static final String UNUSED =
            """
            select format('Index %%I.%%I on %%s (%%s) was not used since statistics began on %%s.', x.schemaname, x.indexrelname,
                          x.relid::regclass, pg_size_pretty(pg_relation_size(x.indexrelid)), to_char(d.since, 'YYYY-MM-DD'))
              from pg_stat_user_indexes x
              join pg_stat_user_tables t on t.relid = x.relid
              join pg_index i on i.indexrelid = x.indexrelid
              cross join (select coalesce(stats_reset, pg_postmaster_start_time()) as since
                            from pg_stat_database where datname = current_database()) d
             where x.idx_scan = 0 and not i.indisunique and i.indisvalid
               and d.since <= now() - interval '%d days'
               and pg_relation_size(x.indexrelid) > 1024 * 1024 and t.seq_scan + coalesce(t.idx_scan, 0) > 1000
               and not exists (select from pg_constraint k where k.conrelid = x.relid and k.contype = 'f'
                                  and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)
             order by 1""";

    private static final int DAYS_TO_BE_USED = 30;

    private final Connection connection;

    private LiveDatabase(Connection connection) {
        this.connection = connection;
    }

    /** @param connection as a role that sees the schema, such as its owner */
    public static List<Finding> findings(Connection connection) throws SQLException {
        return findings(connection, DAYS_TO_BE_USED);
    }

    /** @param days how long statistics must have been collected before an index is called unused */
    public static List<Finding> findings(Connection connection, int days) throws SQLException {
        LiveDatabase database = new LiveDatabase(connection);
        List<Finding> findings = new ArrayList<>();
        for (InvalidIndex index : UnfinishedWork.indexes(connection)) {
            findings.add(finding("OP01", "Index %s on %s is INVALID.".formatted(index.qualified(), index.table())));
        }
        findings.addAll(database.found(NEARLY_FULL));
        for (UnprovedConstraint constraint : UnfinishedWork.constraints(connection)) {
            findings.add(finding(
                    "OP02",
                    "Constraint %s on %s is NOT VALID: it says nothing of earlier rows."
                            .formatted(constraint.name(), constraint.table())));
        }
        findings.addAll(database.found(UNUSED.formatted(days)));
        return findings;
    }

    private List<Finding> found(String query) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                findings.add(finding("OP02", row.getString(1)));
            }
        }
        return findings;
    }

    private static Finding finding(String id, String what) {
        return Finding.of(RuleCatalogue.ofThisHouse().rule(id), what);
    }
}
