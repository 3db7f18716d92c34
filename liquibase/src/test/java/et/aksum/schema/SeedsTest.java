package et.aksum.schema;

import static et.aksum.schema.TestDatabase.bind;
import static et.aksum.schema.TestDatabase.execute;
import static et.aksum.schema.TestDatabase.number;
import static et.aksum.schema.TestDatabase.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.schema.SchemaSeeds.Seed;
import et.aksum.schema.cli.CommandLineForTests;
import et.aksum.schema.seed.Seeds;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What releases ship as a start, and what customers make of it. */
class SeedsTest extends OnEachPostgres {
    private TestDatabase database;
    private UUID addis;

    @BeforeEach
    void an_organisation_with_its_seeds() throws SQLException {
        database = TestDatabase.migrated(server);
        addis = database.organisation("addis");
        try (Connection app = database.app()) {
            bind(app, addis, null);
            execute(app, "insert into identity.organisation_code (code, org_id) values ('addis', ?)", addis);
            assertThat(number(app, "select schema.plant(tenancy.current_org())"))
                    .isEqualTo(256);
            app.commit();
        }
    }

    private void asCustomer(String sql) throws SQLException {
        try (Connection owner = database.owner()) {
            bind(owner, addis, null);
            execute(owner, sql);
            owner.commit();
        }
    }

    private List<String> ask(String query) throws SQLException {
        try (Connection owner = database.owner()) {
            bind(owner, addis, null);
            return texts(owner, query);
        }
    }

    private int plant() throws SQLException {
        try (Connection owner = database.owner()) {
            return Seeds.plantEverywhere(owner);
        }
    }

    private void ship(String set, String key, int version, String change) throws SQLException {
        try (Connection owner = database.owner()) {
            execute(
                    owner,
                    "insert into schema.seed (set_name, key, version, origin, content) select set_name, key, ?, 'release 0.9', content || ?::jsonb from schema.seed where set_name = ? and key = ? and version = ?",
                    version,
                    change,
                    set,
                    key,
                    version - 1);
        }
    }

    private Map<String, List<Seed>> everywhere() throws SQLException {
        try (Connection owner = database.owner()) {
            return Seeds.everywhere(owner);
        }
    }

    private Seed differing() throws SQLException {
        return everywhere().get("addis").stream()
                .filter(Seed::differs)
                .reduce((one, other) -> {
                    throw new AssertionError(one + " and " + other);
                })
                .orElseThrow();
    }

    @Test
    void a_new_organisation_has_roles_steps_figures_texts_and_numbers() throws SQLException {
        assertThat(ask("select set_name || ' ' || count(*) from schema.seed_copy group by set_name order by set_name"))
                .containsExactly(
                        "approval-rule 3",
                        "approval-rule-step 3",
                        "consent-purpose 7",
                        "consent-wording 14",
                        "document-numbering 2",
                        "duty-pair 13",
                        "kpi 8",
                        "milestone-step 11",
                        "milestone-template 2",
                        "role 16",
                        "role-gives 1",
                        "role-gives-limit 1",
                        "role-permission 164",
                        "working-calendar 1",
                        "working-hours 10");
        assertThat(
                        ask(
                                "select count(*) from identity.role_permission p join identity.role r on r.id = p.role_id where r.code = 'auditor'"))
                .containsExactly("19");
        assertThat(ask("select count(*) from consent.purpose where given_by_default and basis = 'CONSENT'"))
                .containsExactly("0");
    }

    @Test
    void planting_again_changes_nothing() throws SQLException {
        List<String> before = ask("select count(*) from audit.row_change");

        assertThat(plant()).isZero();
        assertThat(plant()).isZero();
        assertThat(ask("select count(*) from audit.row_change")).isEqualTo(before);
        assertThat(everywhere().values()).allSatisfy(seeds -> assertThat(seeds).noneMatch(Seed::differs));
    }

    @Test
    void an_unedited_row_follows_the_next_release() throws SQLException {
        ship("milestone-step", "import/shipped", 2, "{\"name\": \"On board\"}");
        assertThat(differing().state()).isEqualTo("outdated");

        assertThat(plant()).isOne();
        assertThat(ask("select s.name from procurement.milestone_step s where s.code = 'shipped'"))
                .containsExactly("On board");
        assertThat(everywhere().get("addis")).noneMatch(Seed::differs);
    }

    @Test
    void an_edited_row_keeps_the_edit_and_is_told_three_ways() throws SQLException {
        asCustomer("update identity.role set name = 'Boss' where code = 'administrator'");
        assertThat(differing().state()).isEqualTo("edited");
        ship("role", "administrator", 2, "{\"name\": \"Head of administration\"}");

        assertThat(plant()).isZero();
        assertThat(ask("select name from identity.role where code = 'administrator'"))
                .containsExactly("Boss");
        assertThat(differing())
                .isEqualTo(new Seed(
                        "role",
                        "administrator",
                        "edited, and shipped anew",
                        "{\"code\": \"administrator\", \"name\": \"Administrator\"}",
                        "{\"code\": \"administrator\", \"name\": \"Head of administration\"}",
                        "{\"code\": \"administrator\", \"name\": \"Boss\"}"));
    }

    @Test
    void an_edit_that_says_what_the_next_release_ships_is_none_any_more() throws SQLException {
        asCustomer("update identity.role set name = 'Chief' where code = 'administrator'");
        ship("role", "administrator", 2, "{\"name\": \"Chief\"}");

        assertThat(plant()).isOne();
        assertThat(everywhere().get("addis")).noneMatch(Seed::differs);
    }

    @Test
    void what_a_customer_removed_does_not_come_back() throws SQLException {
        asCustomer(
                "delete from identity.role_permission where permission = 'procurement.order.cancel' and role_id = (select id from identity.role where code = 'procurement')");
        assertThat(plant()).isZero();
        assertThat(differing().state()).isEqualTo("removed");

        asCustomer("update identity.role set deleted_at = now() where code = 'inventory'");
        assertThat(plant()).isZero();
        assertThat(everywhere().get("addis").stream().filter(Seed::differs))
                .extracting(Seed::set)
                .contains("role")
                .containsOnly("role", "role-permission");
        assertThat(ask("select count(*) from identity.role where code = 'inventory'"))
                .containsExactly("1");
    }

    @Test
    void a_new_column_of_a_new_version_does_not_make_an_old_row_look_edited() throws SQLException {
        try (Connection owner = database.owner()) {
            execute(owner, "alter table kpi.definition add column hint text");
            execute(owner, "update schema.seed_set set value_columns = value_columns || '{hint}' where name = 'kpi'");
        }
        ship("kpi", "purchase-value", 2, "{\"hint\": \"Look at the rates first.\"}");

        assertThat(plant()).isOne();
        assertThat(ask("select hint from kpi.definition where code = 'purchase-value'"))
                .containsExactly("Look at the rates first.");
    }

    @Test
    void rows_everybody_shares_are_planted_in_the_same_way() throws SQLException {
        ship("retention-policy", "identity.invitation/drop", 2, "{\"keep\": \"200 days\"}");
        try (Connection owner = database.owner()) {
            execute(
                    owner,
                    "update schema.retention_policy set keep = '12 years' where table_name = 'identity.app_user'");
        }
        ship("retention-policy", "identity.app_user/anonymise", 2, "{\"keep\": \"9 years\"}");

        assertThat(plant()).isOne();
        assertThat(
                        ask(
                                "select keep from schema.retention_policy where table_name in ('identity.app_user', 'identity.invitation') order by table_name"))
                .containsExactly("12 years", "200 days");
        assertThat(everywhere().get(Seeds.EVERYBODY).stream().filter(Seed::differs))
                .extracting(Seed::key)
                .containsExactly("identity.app_user/anonymise");
    }

    @Test
    void nobody_plants_in_another_organisation() throws SQLException {
        UUID hawassa = database.organisation("hawassa");
        try (Connection app = database.app()) {
            bind(app, addis, null);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(app, "select schema.plant(?)", hawassa))
                    .withMessageContaining("is not the bound organisation");
            bind(app, addis, null);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(app, "select schema.seed_differences(?)", hawassa))
                    .withMessageContaining("is not the bound organisation");
        }
    }

    @Test
    void the_verb_shows_the_edit_and_plants_what_is_missing() throws SQLException {
        CommandLineForTests line = new CommandLineForTests()
                .with("AKSUM_DB_URL", database.url())
                .with("AKSUM_DB_MIGRATION_USER", "aksum_migrator");
        asCustomer("update identity.role set name = 'Boss' where code = 'administrator'");

        assertThat(line.run("seeds")).isZero();
        assertThat(line.out()).contains("1 differ");
        assertThat(line.run("seeds", "--fail-on", "info")).isEqualTo(1);
        assertThat(line.out()).contains("addis, role administrator: edited.", "\"Boss\"", "\"Administrator\"");
        ship("role", "auditor", 2, "{\"name\": \"Reviewer\"}");
        assertThat(line.run("seeds", "--format", "json")).isEqualTo(1);
        assertThat(line.out()).contains("\"outdated\"", "Reviewer");
        assertThat(line.run("seeds", "--plant")).isZero();
        assertThat(line.out()).contains("1 seeds planted or brought up to date.");
    }
}
