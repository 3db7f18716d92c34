package et.aksum.schema.plan.shadow;

import et.aksum.schema.lint.Observation.HiddenChange;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Event triggers that write down what is defined, dropped and rewritten, and whether a function did it. */
final class Watch {
    /** The stack of the trigger function has a line for each function that led to it, beside its own. */
    private static final String INSTALL =
            """
            create schema aksum_shadow;
            create table aksum_shadow.event (
                seq bigint generated always as identity, kind text, tag text, type text, schema text, identity text,
                relation oid, part int, reason int, hidden boolean);
            grant usage on schema aksum_shadow to public;
            grant select on aksum_shadow.event to public;

            create function aksum_shadow.defined() returns event_trigger language plpgsql
                security definer set search_path = pg_catalog, pg_temp as $$
            declare stack text;
            begin
                get diagnostics stack = pg_context;
                insert into aksum_shadow.event (kind, tag, type, schema, identity, relation, part, hidden)
                select 'defined', c.command_tag, c.object_type, coalesce(c.schema_name, ''), c.object_identity,
                       c.objid, c.objsubid, stack ~ '\\nPL/|\\nSQL function'
                from pg_event_trigger_ddl_commands() c;
            end $$;
            create function aksum_shadow.dropped() returns event_trigger language plpgsql
                security definer set search_path = pg_catalog, pg_temp as $$
            declare stack text;
            begin
                get diagnostics stack = pg_context;
                insert into aksum_shadow.event (kind, tag, type, schema, identity, relation, part, hidden)
                select 'dropped', tg_tag, o.object_type, coalesce(o.schema_name, ''), o.object_identity,
                       o.objid, o.objsubid, stack ~ '\\nPL/|\\nSQL function'
                from pg_event_trigger_dropped_objects() o
                where o.original or o.object_type in ('table', 'table column');
            end $$;
            create function aksum_shadow.rewrites() returns event_trigger language plpgsql
                security definer set search_path = pg_catalog, pg_temp as $$
            begin
                insert into aksum_shadow.event (kind, tag, relation, reason)
                values ('rewritten', tg_tag, pg_event_trigger_table_rewrite_oid(), pg_event_trigger_table_rewrite_reason());
            end $$;
            create event trigger aksum_shadow_defined on ddl_command_end execute function aksum_shadow.defined();
            create event trigger aksum_shadow_dropped on sql_drop execute function aksum_shadow.dropped();
            create event trigger aksum_shadow_rewrites on table_rewrite execute function aksum_shadow.rewrites();
            """;

    private final Connection connection;
    private long last;

    /** @param connection that runs the changeSets */
    Watch(Connection connection) {
        this.connection = connection;
    }

    /** @param superuser of the database that is to be watched */
    static void install(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(INSTALL);
        }
    }

    /** What happened since the last question. */
    Events events() throws SQLException {
        Events events = new Events(new HashMap<>(), new HashSet<>(), new HashSet<>(), new ArrayList<>());
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select seq, kind, coalesce(tag, ''), coalesce(type, ''), coalesce(schema, ''), coalesce(identity, ''), relation, reason, hidden"
                                + " from aksum_shadow.event where seq > " + last + " order by seq")) {
            while (row.next()) {
                last = row.getLong(1);
                events.add(row);
            }
        }
        return events;
    }

    /**
     * @param rewritten object id of a table to the reasons, bits as in PostgreSQL's documentation of table_rewrite
     * @param dropped object ids of tables
     * @param lighter object ids of tables that lost a column
     */
    record Events(Map<Long, Integer> rewritten, Set<Long> dropped, Set<Long> lighter, List<HiddenChange> hidden) {

        private void add(ResultSet row) throws SQLException {
            String kind = row.getString(2);
            long relation = row.getLong(7);
            if (kind.equals("rewritten")) {
                rewritten.merge(relation, row.getInt(8), (one, other) -> one | other);
                return;
            }
            if (kind.equals("dropped")) {
                switch (row.getString(4)) {
                    case "table" -> dropped.add(relation);
                    case "table column" -> lighter.add(relation);
                    default -> {}
                }
            }
            if (row.getBoolean(9)) {
                hidden.add(new HiddenChange(row.getString(3), row.getString(6), row.getString(5)));
            }
        }
    }
}
