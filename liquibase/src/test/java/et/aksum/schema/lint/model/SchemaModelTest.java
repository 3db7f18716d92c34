package et.aksum.schema.lint.model;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.sql.ConstraintKind;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.read.SqlReader;
import org.junit.jupiter.api.Test;

class SchemaModelTest {
    private static final QualifiedName TAG = new QualifiedName("sales", "tag");
    private final SchemaModel model = new SchemaModel();

    @Test
    void a_table_remembers_what_became_of_it() {
        replay(
                """
                create table sales.tag (id integer, name varchar(20) default 'x', gone text);
                alter table sales.tag alter id type bigint, alter id set not null, alter name drop default, drop gone,
                  add constraint tag_ck check (name is not null) not valid;
                alter table sales.tag validate constraint tag_ck;
                comment on column sales.tag.name is 'As printed.';
                """);
        Table tag = model.table(TAG).orElseThrow();
        assertThat(tag.column("id"))
                .get()
                .extracting(column -> String.valueOf(column.type()))
                .isEqualTo("bigint");
        assertThat(tag.isNotNull("id")).isTrue();
        assertThat(tag.isNotNull("name")).as("proved by a validated check").isTrue();
        assertThat(tag.column("gone")).isEmpty();
        assertThat(tag.commentOf("name")).contains("As printed.");
    }

    @Test
    void what_was_made_in_this_release_is_new_and_the_rest_is_old() {
        model.moveTo(new Age(1, 1, 1));
        replay("create table sales.tag (id uuid)");
        assertThat(model.isOld(TAG)).isFalse();
        assertThat(model.isOld(new QualifiedName("sales", "unknown"))).isTrue();
        model.moveTo(new Age(2, 2, 2));
        assertThat(model.isOld(TAG)).isTrue();
        replay("alter table sales.tag add column note text");
        assertThat(model.isOldColumn(TAG, "note")).isFalse();
        assertThat(model.isOldColumn(TAG, "id")).isTrue();
    }

    @Test
    void names_are_found_by_the_search_path() {
        replay(
                "set local search_path = sales, pg_temp; create table tag (id uuid); create temporary table seen (id uuid)");
        assertThat(model.table(QualifiedName.of("tag"))).isPresent();
        assertThat(model.isOld(QualifiedName.of("seen"))).isFalse();
        model.forgetSettings();
        assertThat(model.table(QualifiedName.of("tag"))).isEmpty();
        assertThat(model.table(TAG)).isPresent();
    }

    @Test
    void keys_adopt_indexes_and_renames_carry_everything() {
        replay(
                """
                create table sales.tag (id uuid not null, org_id uuid not null);
                create unique index tag_ix on sales.tag (org_id, id);
                alter table sales.tag add constraint tag_pk primary key using index tag_ix;
                alter table sales.tag enable row level security, force row level security;
                create policy tag_tenant on sales.tag using (true);
                alter table sales.tag rename to label;
                """);
        Table label = model.table(new QualifiedName("sales", "label")).orElseThrow();
        assertThat(label.primaryKey())
                .get()
                .extracting(Constraint::columns)
                .asList()
                .containsExactly("org_id", "id");
        assertThat(label.protection().forced()).isTrue();
        assertThat(label.protection().policies()).containsOnlyKeys("tag_tenant");
        assertThat(model.table(TAG)).isEmpty();
    }

    @Test
    void partitions_inherit_columns_and_know_their_parent() {
        replay(
                """
                create table sales.tag (id uuid not null, at date not null) partition by range (at);
                create table sales.tag_2026 partition of sales.tag for values from ('2026-01-01') to ('2027-01-01');
                """);
        Table partition = model.table(new QualifiedName("sales", "tag_2026")).orElseThrow();
        assertThat(partition.partitionOf()).contains(TAG);
        assertThat(partition.isNotNull("at")).isTrue();
        replay("alter table sales.tag detach partition sales.tag_2026");
        assertThat(partition.partitionOf()).isEmpty();
        assertThat(partition.detached()).isPresent();
    }

    @Test
    void an_unknown_table_comes_to_be_known_by_what_is_done_to_it() {
        replay("alter table sales.tag add constraint tag_uk unique (name)");
        Table assumed = model.table(TAG).orElseThrow();
        assertThat(assumed.isComplete()).isFalse();
        assertThat(assumed.constraints(ConstraintKind.UNIQUE)).hasSize(1);
    }

    private void replay(String sql) {
        SqlReader.read(sql).forEach(model::apply);
    }
}
