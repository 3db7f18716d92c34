package et.aksum.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Row-level security is worth what the role is worth that it binds. */
public final class RuntimeRole {
    private static final String QUERY =
            """
            select session_user, r.rolname, r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolreplication,
                   exists (select from pg_roles o where o.rolname = 'aksum_owner' and pg_has_role(session_user, o.oid, 'MEMBER')) as owner_member,
                   exists (select from pg_database d where d.datname = current_database() and d.datdba = r.oid) as owns_database,
                   exists (select from pg_namespace n where n.nspowner = r.oid and n.nspname !~ '^pg_') as owns_schema,
                   exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            where c.relowner = r.oid and c.relkind in ('r', 'p', 'v', 'm') and n.nspname !~ '^pg_') as owns_table
              from pg_roles r
             where pg_has_role(session_user, r.oid, 'MEMBER') or r.rolname = session_user
             order by r.rolname <> session_user, r.rolname""";

    private RuntimeRole() {}

    /**
     * Checks the role that signed in and every role it may become.
     *
     * @param connection of the runtime datasource
     * @throws RuntimeRoleTooPowerful when one of them is superuser, bypasses row-level security, creates roles, replicates, owns the database, a
     *     schema or a table, or is a member of aksum_owner; the message lists all reasons
     * @throws SQLException when the catalogue cannot be read: then nothing is known and nothing may start
     */
    public static void refuseIfTooPowerful(Connection connection) throws SQLException {
        List<String> reasons = new ArrayList<>();
        String role = "?";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            while (row.next()) {
                role = row.getString("session_user");
                addReasons(row, reasons);
                if (row.getBoolean("rolsuper") && row.getString("rolname").equals(role)) {
                    // A superuser is a member of everything; the rest of the list says nothing more.
                    break;
                }
            }
        }
        if (!reasons.isEmpty()) {
            throw new RuntimeRoleTooPowerful(role, reasons);
        }
    }

    private static void addReasons(ResultSet row, List<String> reasons) throws SQLException {
        String role = row.getString("rolname");
        String through = role.equals(row.getString("session_user")) ? "" : " through " + role;
        addIf(row, "rolsuper", "is superuser" + through, reasons);
        addIf(row, "rolbypassrls", "bypasses row-level security" + through, reasons);
        addIf(row, "rolcreaterole", "may create roles" + through, reasons);
        addIf(row, "rolreplication", "may replicate" + through, reasons);
        addIf(row, "owns_database", "owns the database" + through, reasons);
        addIf(row, "owns_schema", "owns a schema" + through, reasons);
        addIf(row, "owns_table", "owns a table" + through, reasons);
        if (through.isEmpty()) {
            addIf(row, "owner_member", "is a member of aksum_owner", reasons);
        }
    }

    private static void addIf(ResultSet row, String column, String reason, List<String> reasons) throws SQLException {
        if (row.getBoolean(column)) {
            reasons.add(reason);
        }
    }
}
