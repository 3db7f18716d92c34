package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules of {@link CatalogTest} hold for tables that do not exist yet: here are some that break each of them. */
class PlantedTablesTest extends OnEachPostgres {
    private CatalogTest rules;

    @BeforeEach
    void tables_nobody_thought_of() throws SQLException {
        TestDatabase planted = TestDatabase.migrated(server);
        try (Connection owner = planted.owner()) {
            TestDatabase.execute(
                    owner,
                    """
                    create schema planted;
                    create table planted.forgotten (id uuid, phone text, price money, at timestamp);
                    create table planted.owned (
                      org_id uuid not null, id uuid not null, code text, parent_id uuid,
                      constraint owned_pk primary key (org_id, id),
                      constraint owned_org_fk foreign key (org_id) references identity.organisation (id),
                      constraint owned_code_uk unique (code),
                      constraint owned_id_uk unique (id),
                      constraint owned_parent_fk foreign key (parent_id) references planted.owned (id));
                    alter table planted.owned enable row level security;
                    create policy owned_tenant on planted.owned using (true);
                    create view planted.everything as select * from planted.owned;
                    create materialized view planted.copy as select * from planted.owned;
                    grant select on planted.copy to aksum_app;
                    grant select on planted.owned to public;
                    create function planted.astray() returns integer language sql security definer as 'select 1';
                    """);
        }
        rules = new CatalogTest() {
            @Override
            TestDatabase database() {
                return planted;
            }
        };
    }

    @Test
    void a_table_without_its_organisation_is_found() {
        var tables = rules.new Every_table_of_an_organisation();
        found(tables::has_org_id_not_null_or_says_that_it_is_global, "planted.forgotten");
        found(tables::refers_to_its_organisation_directly_or_through_its_parent, "planted.forgotten");
    }

    @Test
    void a_table_without_row_level_security_or_with_a_policy_that_lets_everything_through_is_found() {
        var tables = rules.new Every_table_of_an_organisation();
        found(tables::has_row_level_security_enabled_and_forced, "planted.owned");
        found(tables::has_one_policy_that_reads_and_writes_only_for_the_signed_organisation, "planted.owned");
    }

    @Test
    void a_key_that_tells_of_others_and_a_reference_to_others_are_found() {
        var tables = rules.new Every_table_of_an_organisation();
        found(tables::leads_every_unique_index_with_org_id_so_that_no_value_of_another_shows, "owned_code_uk");
        found(tables::refers_to_other_tables_of_an_organisation_with_org_id, "owned_parent_fk");
    }

    @Test
    void carelessness_with_keys_comments_names_indexes_types_and_people_is_found() {
        var tables = rules.new Every_table();
        found(tables::has_a_primary_key_and_belongs_to_the_owner, "planted.forgotten");
        found(tables::is_commented_and_so_is_each_of_its_columns, "planted.owned.code");
        found(tables::has_an_index_that_leads_with_the_columns_of_each_foreign_key, "owned_parent_fk");
        found(tables::keeps_time_with_zone_money_as_numeric_and_text_as_text, "planted.forgotten.at");
        found(tables::marks_its_personal_columns, "planted.forgotten.phone");
    }

    @Test
    void a_grant_to_everybody_a_careless_function_and_a_leaking_view_are_found() {
        var nobody = rules.new Nobody();
        found(nobody::is_granted_anything_through_public, "planted.owned");
        found(nobody::is_led_astray_by_the_search_path_of_a_security_definer_function, "planted.astray()");
        found(nobody::sees_other_organisations_through_a_view, "planted.everything");
        found(nobody::sees_other_organisations_through_a_view, "planted.copy");
    }

    private static void found(ThrowingCallable rule, String what) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(rule).withMessageContaining(what);
    }
}
