package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rules every table of every context keeps. A failure names the object and the mend; the allow-lists say why. */
class CatalogTest extends OnEachPostgres {
    /** identity.organisation is the organisation itself: its id is what others call org_id. */
    private static final String ORGANISATION = "'identity.organisation'";

    private static final String TABLES =
            """
            with ours as (
              select c.oid, c.oid::regclass::text as name, n.nspname, c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relowner::regrole::text as owner,
                     coalesce(obj_description(c.oid, 'pg_class'), '') as comment,
                     exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped) as has_org,
                     coalesce(obj_description(c.oid, 'pg_class'), '') like 'global: %%' as global
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where c.relkind in ('r', 'p') and %s),
            tenant as (select * from ours where not global and name <> %s)
            """
                    .formatted(TestDatabase.OURS, ORGANISATION);

    /** The tables that are looked at: all there are, those of later changelogs too. */
    TestDatabase database() throws SQLException {
        return TestDatabase.migratedToLookAt(server);
    }

    private void assertNone(String offences, String mend) throws SQLException {
        try (Connection superuser = database().superuser()) {
            assertThat(TestDatabase.texts(superuser, TABLES + offences))
                    .as("Mend: %s", mend)
                    .isEmpty();
        }
    }

    @Nested
    class Every_table_of_an_organisation {
        @Test
        void has_org_id_not_null_or_says_that_it_is_global() throws SQLException {
            assertNone(
                    "select name from tenant where not exists (select from pg_attribute a where a.attrelid = tenant.oid and a.attname = 'org_id' and a.attnotnull)",
                    "add org_id uuid not null, or begin the table's comment with 'global: <reason>'");
        }

        @Test
        void refers_to_its_organisation_directly_or_through_its_parent() throws SQLException {
            assertNone(
                    """
                    select name from tenant where not exists (
                      select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
                       where k.conrelid = tenant.oid and k.contype = 'f' and a.attname = 'org_id')""",
                    "add constraint <table>_org_fk foreign key (org_id) references identity.organisation (id)");
        }

        @Test
        void has_row_level_security_enabled_and_forced() throws SQLException {
            assertNone(
                    "select name from ours where (not global or name = " + ORGANISATION
                            + ") and not (relrowsecurity and relforcerowsecurity)",
                    "alter table … enable row level security; alter table … force row level security");
        }

        @Test
        void has_one_policy_that_reads_and_writes_only_for_the_signed_organisation() throws SQLException {
            assertNone(
                    """
                    select name || coalesce(': policy ' || p.polname, ': no policy') from ours left join pg_policy p on p.polrelid = ours.oid
                     where (not global or name = %1$s)
                       and (p.polname is null or p.polname <> relname || '_tenant' or p.polcmd <> '*' or not p.polpermissive or p.polroles <> '{0}'
                         or pg_get_expr(p.polqual, p.polrelid) is distinct from case name when %1$s then '(id' else '(org_id' end || ' = ( SELECT tenancy.current_org() AS current_org))'
                         or pg_get_expr(p.polwithcheck, p.polrelid) is distinct from pg_get_expr(p.polqual, p.polrelid))"""
                            .formatted(ORGANISATION),
                    "create policy <table>_tenant on … using (org_id = (select tenancy.current_org())) with check (the same); no second policy");
        }

        @Test
        void leads_every_unique_index_with_org_id_so_that_no_value_of_another_shows() throws SQLException {
            assertNone(
                    """
                    select i.indexrelid::regclass from tenant join pg_index i on i.indrelid = tenant.oid
                      left join pg_attribute a on a.attrelid = tenant.oid and a.attnum = i.indkey[0]
                     where i.indisunique and a.attname is distinct from 'org_id'""",
                    "put org_id first");
        }

        @Test
        void refers_to_other_tables_of_an_organisation_with_org_id() throws SQLException {
            assertNone(
                    """
                    select k.conrelid::regclass || '.' || k.conname from tenant join pg_constraint k on k.conrelid = tenant.oid and k.contype = 'f'
                     where k.confrelid in (select oid from tenant)
                       and not exists (select from unnest(k.conkey, k.confkey) as pair (own, theirs)
                             join pg_attribute o on o.attrelid = k.conrelid and o.attnum = pair.own
                             join pg_attribute t on t.attrelid = k.confrelid and t.attnum = pair.theirs
                            where o.attname = 'org_id' and t.attname = 'org_id')""",
                    "foreign key (org_id, x_id) references … (org_id, id)");
        }
    }

    @Nested
    class Every_table {
        @Test
        void has_a_primary_key_and_belongs_to_the_owner() throws SQLException {
            assertNone(
                    """
                    select name from ours where owner <> 'aksum_owner'
                        or (name <> 'schema.databasechangelog' and not exists (select from pg_constraint k where k.conrelid = ours.oid and k.contype = 'p'))""",
                    "add constraint <table>_pk primary key (…); create it as aksum_owner");
        }

        @Test
        void is_commented_and_so_is_each_of_its_columns() throws SQLException {
            assertNone(
                    """
                    select name from ours where comment = '' union all
                    select name || '.' || a.attname from ours join pg_attribute a on a.attrelid = ours.oid and a.attnum > 0 and not a.attisdropped
                     where coalesce(col_description(ours.oid, a.attnum), '') = ''""",
                    "comment on table/column … is '…'");
        }

        /** A partition takes the constraints of its table under their names. */
        @Test
        void names_its_constraints_and_indexes_by_the_convention() throws SQLException {
            assertNone(
                    """
                    select name || '.' || k.conname from ours join pg_constraint k on k.conrelid = ours.oid
                     where k.contype in ('p', 'u', 'f', 'c', 'x') and k.coninhcount = 0
                       and (k.conname !~ case k.contype when 'p' then '_pk$' when 'u' then '_uk$' when 'f' then '_fk$' when 'c' then '_ck$' else '_xk$' end
                         or not starts_with(k.conname, relname || '_'))
                    union all
                    select i.indexrelid::regclass::text from ours join pg_index i on i.indrelid = ours.oid join pg_class c on c.oid = i.indexrelid
                     where c.relname !~ case when i.indisprimary then '_pk$' when i.indisunique then '_uk$' else '_(ix|xk)$' end or not starts_with(c.relname, relname || '_')"""
                            .replace("c.relname, relname", "c.relname, ours.relname"),
                    "name it <table>_…_pk, _uk, _fk, _ck or _ix");
        }

        @Test
        void has_an_index_that_leads_with_the_columns_of_each_foreign_key() throws SQLException {
            assertNone(
                    """
                    select name || '.' || k.conname from ours join pg_constraint k on k.conrelid = ours.oid and k.contype = 'f'
                     where not exists (select from pg_index i where i.indrelid = k.conrelid and i.indisvalid
                             and (i.indpred is null or exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey)
                                   and pg_get_expr(i.indpred, i.indrelid) = format('(%I IS NOT NULL)', a.attname)))
                             and (i.indkey::smallint[])[0:cardinality(k.conkey) - 1] @> k.conkey)""",
                    "create index <table>_…_ix on … (the columns of the foreign key first)");
        }

        @Test
        void keeps_time_with_zone_money_as_numeric_and_text_as_text() throws SQLException {
            assertNone(
                    """
                    select name || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) from ours join pg_attribute a on a.attrelid = ours.oid and a.attnum > 0 and not a.attisdropped
                     where nspname <> 'schema' and format_type(a.atttypid, null)
                           in ('timestamp without time zone', 'time with time zone', 'real', 'double precision', 'money', 'json', 'character', 'character varying')""",
                    "use timestamptz, numeric, jsonb or text with a named check");
        }

        @Test
        @Tag("V14.1.1")
        void marks_its_personal_columns() throws SQLException {
            assertNone(
                    """
                    select name || '.' || a.attname from ours join pg_attribute a on a.attrelid = ours.oid and a.attnum > 0 and not a.attisdropped
                     where a.attname ~ '(^|_)(email|phone|latitude|longitude|display_name|username|birth_date)$'
                       and coalesce(col_description(ours.oid, a.attnum), '') !~ 'pii: (contact|identity|location)$'""",
                    "end the column's comment with 'pii: contact', 'pii: identity' or 'pii: location'");
        }
    }

    @Nested
    class Nobody {
        @Test
        void is_granted_anything_through_public() throws SQLException {
            assertNone(
                    """
                    select 'schema ' || n.nspname from pg_namespace n, aclexplode(n.nspacl) g where g.grantee = 0 and %1$s union all
                    select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) g where g.grantee = 0 and %1$s union all
                    select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
                           aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g where g.grantee = 0 and %1$s"""
                            .formatted(TestDatabase.OURS),
                    "grant to a role by name; revoke … from public");
        }

        @Test
        void is_led_astray_by_the_search_path_of_a_security_definer_function() throws SQLException {
            assertNone(
                    """
                    select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                     where p.prosecdef and %s and not exists (select from unnest(p.proconfig) s where s ~ '^search_path=pg_catalog, .*pg_temp$')"""
                            .formatted(TestDatabase.OURS),
                    "set search_path = pg_catalog, <schema>, pg_temp");
        }

        @Test
        void sees_other_organisations_through_a_view() throws SQLException {
            assertNone(
                    """
                    select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where %s and (c.relkind = 'm' and c.relacl is not null or c.relkind = 'v' and not coalesce(c.reloptions @> '{security_invoker=true}', false))"""
                            .formatted(TestDatabase.OURS),
                    "create view … with (security_invoker = true); grant nothing on a materialised view");
        }

        @Test
        void finds_a_constraint_that_was_never_validated_or_a_broken_index() throws SQLException {
            assertNone(
                    "select k.conrelid::regclass || '.' || k.conname from pg_constraint k where not k.convalidated union all select i.indexrelid::regclass::text from pg_index i where not i.indisvalid",
                    "alter table … validate constraint; rebuild the index");
        }
    }
}
