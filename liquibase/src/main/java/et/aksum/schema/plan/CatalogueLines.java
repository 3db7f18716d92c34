package et.aksum.schema.plan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;

/** Everything a schema consists of, as sorted lines of text that PostgreSQL itself has normalised. Rows are no part of it. */
public final class CatalogueLines {
    /** Schemas that are ours; for a query in which pg_namespace is n. */
    public static final String OURS =
            "n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'extensions')";

    private static final List<String> PARTS = List.of(
            "select format('schema %s owner %s acl %s comment %s', n.nspname, n.nspowner::regrole, (select string_agg(a::text, ' ' order by a::text) from unnest(coalesce(n.nspacl, acldefault('n', n.nspowner))) a), obj_description(n.oid)) from pg_namespace n where "
                    + OURS,
            "select format('relation %s kind %s owner %s acl %s rls %s %s options %s comment %s', c.oid::regclass, c.relkind, c.relowner::regrole, (select string_agg(a::text, ' ' order by a::text) from unnest(coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's' else 'r' end::\"char\", c.relowner))) a), c.relrowsecurity, c.relforcerowsecurity, c.reloptions, obj_description(c.oid, 'pg_class')) from pg_class c join pg_namespace n on n.oid = c.relnamespace where "
                    + OURS,
            "select format('column %s.%s %s not null %s default %s identity %s generated %s acl %s comment %s', c.oid::regclass, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated, (select string_agg(x::text, ' ' order by x::text) from unnest(a.attacl) x), col_description(c.oid, a.attnum)) from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum where a.attnum > 0 and not a.attisdropped and "
                    + OURS,
            "select format('constraint %s on %s: %s', k.conname, k.conrelid::regclass, pg_get_constraintdef(k.oid)) from pg_constraint k join pg_namespace n on n.oid = k.connamespace where "
                    + OURS,
            "select format('index %s', pg_get_indexdef(i.indexrelid)) from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace where "
                    + OURS,
            "select format('policy %s on %s %s roles %s using %s check %s', p.polname, p.polrelid::regclass, p.polcmd, p.polroles, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) from pg_policy p",
            "select format('trigger %s', pg_get_triggerdef(t.oid)) from pg_trigger t where not t.tgisinternal",
            "select format('function %s owner %s acl %s comment %s %s', p.oid::regprocedure, p.proowner::regrole, (select string_agg(a::text, ' ' order by a::text) from unnest(coalesce(p.proacl, acldefault('f', p.proowner))) a), obj_description(p.oid), pg_get_functiondef(p.oid)) from pg_proc p join pg_namespace n on n.oid = p.pronamespace where "
                    + OURS,
            "select format('extension %s in %s', e.extname, e.extnamespace::regnamespace) from pg_extension e",
            "select format('default privileges %s %s %s %s', d.defaclrole::regrole, d.defaclnamespace, d.defaclobjtype, (select string_agg(a::text, ' ' order by a::text) from unnest(d.defaclacl) a)) from pg_default_acl d");

    private CatalogueLines() {}

    /** Two databases with equal lines have equal schemas. */
    public static List<String> of(Connection connection) throws SQLException {
        TreeSet<String> lines = new TreeSet<>();
        try (Statement statement = connection.createStatement()) {
            for (String part : PARTS) {
                try (ResultSet row = statement.executeQuery(part)) {
                    while (row.next()) {
                        lines.add(row.getString(1));
                    }
                }
            }
        }
        return List.copyOf(lines);
    }
}
