package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may do what, in full: a privilege that appears or goes must be seen in a review. */
class PrivilegesTest extends OnEachPostgres {
    private static final Path GOLDEN = Path.of("src/test/resources/privileges.txt");
    /** Tables whose rows the application may remove; each with its reason. */
    private static final Set<String> MAY_DELETE = Set.of(
            "access.grant_condition", // a grant under other conditions; audit keeps the row change, as for the next
            // five
            "access.role_gives", // what a role lets one give, as its editor leaves it
            "access.role_gives_limit", // up to which amount, likewise
            "access.role_inclusion", // which roles a role contains, likewise
            "identity.provider_link", // a tie to a provider that is taken back, likewise
            "identity.role_permission", // what a role allows, likewise
            "procurement.import_chunk", // an upload, dropped once its import is done
            "procurement.purchase_order_line", // lines of a draft; audit keeps the row change
            "workforce.holiday", // an announcement that is taken back; audit keeps the row change
            "workforce.working_hours"); // a week's hours, replaced as a whole, likewise

    private static final String PRIVILEGES =
            """
            select r.rolname || ' ' || kind || ' ' || object || ': ' || string_agg(lower(privilege), ' ' order by privilege)
              from (select 'schema' as kind, n.nspname::text as object, n.nspowner as owner, g.grantee, g.privilege_type as privilege
                      from pg_namespace n, aclexplode(n.nspacl) g where %1$s
                    union all
                    select case c.relkind when 'S' then 'sequence' else 'table' end, c.oid::regclass::text, c.relowner, g.grantee, g.privilege_type
                      from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) g where %1$s
                    union all
                    select 'column', c.oid::regclass || '.' || a.attname, c.relowner, g.grantee, g.privilege_type
                      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace, aclexplode(a.attacl) g where %1$s
                    union all
                    select 'function', p.oid::regprocedure::text, p.proowner, g.grantee, g.privilege_type
                      from pg_proc p join pg_namespace n on n.oid = p.pronamespace, aclexplode(p.proacl) g where %1$s) granted
              left join pg_roles r on r.oid = granted.grantee
             where granted.grantee <> granted.owner and not (r.rolname = 'aksum_backup' and kind in ('table', 'sequence') and privilege = 'SELECT')
             group by r.rolname, kind, object
             order by r.rolname, kind, object collate "C\""""
                    .formatted(TestDatabase.OURS);

    @Test
    @Tag("V13.2.2")
    void every_role_has_exactly_the_privileges_that_were_reviewed() throws SQLException, IOException {
        List<String> found = ask(PRIVILEGES);
        Path actual = Path.of("target/privileges.txt");
        Files.write(actual, found);

        assertThat(found)
                .as("Review the difference; if it is meant, copy liquibase/%s to liquibase/%s.", actual, GOLDEN)
                .containsExactlyElementsOf(Files.readAllLines(GOLDEN));
    }

    @Test
    void the_runtime_role_never_truncates_refers_or_makes_triggers_and_deletes_only_where_allowed()
            throws SQLException {
        assertThat(ask(
                        """
                        select c.oid::regclass || ' ' || g.privilege_type from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) g
                         where %s and g.grantee in ('aksum_app'::regrole, 'aksum_readonly'::regrole, 'aksum_auditor'::regrole)
                           and (g.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE', 'USAGE') or g.is_grantable
                             or g.privilege_type <> 'SELECT' and g.grantee <> 'aksum_app'::regrole
                             or g.privilege_type = 'DELETE' and c.oid::regclass::text <> all ('{%s}'))"""
                                .formatted(TestDatabase.OURS, String.join(",", MAY_DELETE))))
                .as("Mend: revoke it; or add the table to MAY_DELETE with the reason")
                .isEmpty();
    }

    @Test
    void the_backup_role_reads_every_table_but_the_signing_key_so_that_a_dump_is_whole() throws SQLException {
        assertThat(ask(
                        "select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'S') and %s and not has_table_privilege('aksum_backup', c.oid, 'SELECT')"
                                .formatted(TestDatabase.OURS)))
                .containsExactly("tenancy.signing_key");
    }

    private List<String> ask(String query) throws SQLException {
        try (Connection superuser = TestDatabase.migratedToLookAt(server).superuser()) {
            return TestDatabase.texts(superuser, query);
        }
    }
}
