package et.aksum.schema.sql.read;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.ColumnDefinition;
import et.aksum.schema.sql.CommentOn;
import et.aksum.schema.sql.ConstraintKind;
import et.aksum.schema.sql.CreateIndex;
import et.aksum.schema.sql.CreatePolicy;
import et.aksum.schema.sql.CreateRoutine;
import et.aksum.schema.sql.CreateTable;
import et.aksum.schema.sql.CreateView;
import et.aksum.schema.sql.Grant;
import et.aksum.schema.sql.IndexKey;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.TableConstraint;
import et.aksum.schema.sql.Unreadable;
import et.aksum.schema.sql.Volatility;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlReaderTest {
    private static final QualifiedName INVOICE = new QualifiedName("sales", "invoice");

    @Test
    void a_table_with_columns_and_constraints() {
        CreateTable table = read(
                """
                create table if not exists sales.invoice (
                  id bigint generated always as identity primary key,
                  total numeric(19, 4) not null default 0 check (total >= 0),
                  note character varying(20) collate "C" default 'a, b' || 'c',
                  seen timestamp (3) with time zone[],
                  gross numeric generated always as (total * 1.15) stored,
                  constraint invoice_fk foreign key (id) references sales.client on delete set null (id) deferrable,
                  exclude using gist (seen with &&)
                ) partition by range (id, (total + 1))""",
                CreateTable.class);

        assertThat(table.name()).isEqualTo(INVOICE);
        assertThat(table.ifNotExists()).isTrue();
        assertThat(table.columns())
                .extracting(ColumnDefinition::name)
                .containsExactly("id", "total", "note", "seen", "gross");
        assertThat(table.columns())
                .extracting(column -> String.valueOf(column.type()))
                .containsExactly("bigint", "numeric(19,4)", "varchar(20)", "timestamptz(3)[]", "numeric");
        assertThat(table.columns())
                .extracting(ColumnDefinition::notNull)
                .containsExactly(true, true, false, false, false);
        assertThat(table.constraints())
                .extracting(TableConstraint::kind)
                .containsExactly(ConstraintKind.FOREIGN_KEY, ConstraintKind.EXCLUDE);
        assertThat(table.constraints().get(0).onDelete()).isEqualTo("set null");
        assertThat(Objects.requireNonNull(table.partitionBy()).keys()).hasSize(2);
    }

    @Test
    void a_partition_and_a_table_like_another() {
        CreateTable partition = read(
                "create table sales.y2026 partition of sales.invoice (note not null) for values from ('2026') to ('2027')",
                CreateTable.class);
        assertThat(partition.partitionOf()).isEqualTo(INVOICE);
        assertThat(String.valueOf(partition.bounds())).isEqualTo("from ( '2026' ) to ( '2027' )");
        CreateTable like =
                read("create table a (like sales.invoice including all excluding comments)", CreateTable.class);
        assertThat(like.likes().get(0).copies("indexes")).isTrue();
    }

    @Test
    void every_action_of_alter_table_is_named() {
        AlterRelation alter = read(
                """
                alter table if exists only "sales".invoice
                  add column if not exists a int default 1 not null, drop b cascade, alter c set data type text using c::text,
                  alter column d set not null, alter d drop default, alter e set default now() + interval '1 day',
                  add constraint f unique using index g, add check (h > 0) not valid, validate constraint i,
                  drop constraint if exists j, enable row level security, no force row level security,
                  disable trigger all, set tablespace fast, set (fillfactor = 70), owner to k, alter l set statistics 100""",
                AlterRelation.class);
        assertThat(alter.actions())
                .extracting(action -> action.getClass().getSimpleName())
                .containsExactly(
                        "AddColumn",
                        "DropColumn",
                        "ChangeType",
                        "SetNotNull",
                        "DropDefault",
                        "SetDefault",
                        "AddConstraint",
                        "AddConstraint",
                        "ValidateConstraint",
                        "DropConstraint",
                        "RowSecurity",
                        "RowSecurity",
                        "SwitchTrigger",
                        "Rewrite",
                        "SetOptions",
                        "OtherAction",
                        "OtherAction");
        assertThat(((AlterAction.AddConstraint) alter.actions().get(7))
                        .constraint()
                        .notValid())
                .isTrue();
    }

    @Test
    void an_index_with_all_its_clauses() {
        CreateIndex index = read(
                """
                create unique index concurrently if not exists ix on only sales.invoice using btree
                  (lower(note) text_pattern_ops desc nulls last, "Id", (a + b)) include (c) nulls not distinct
                  with (fillfactor = 70) where deleted_at is null""",
                CreateIndex.class);
        assertThat(index.concurrently()
                        && index.unique()
                        && index.ifNotExists()
                        && index.only()
                        && index.nullsNotDistinct())
                .isTrue();
        assertThat(index.keys()).extracting(IndexKey::column).containsExactly(null, "Id", null);
        assertThat(index.keys().get(0).opclass()).isEqualTo("text_pattern_ops");
        assertThat(index.includes()).containsExactly("c");
        assertThat(String.valueOf(index.where())).isEqualTo("deleted_at is null");
    }

    @Test
    void a_function_with_traits_in_any_order() {
        CreateRoutine routine = read(
                """
                create or replace function sales.f(a int default 1, out b text) returns setof text
                set search_path to pg_catalog, 'sales', pg_temp as $x$ select 1 $x$ security definer stable language 'SQL'""",
                CreateRoutine.class);
        assertThat(routine.volatility()).isEqualTo(Volatility.STABLE);
        assertThat(routine.securityDefiner()).isTrue();
        assertThat(routine.language()).isEqualTo("sql");
        assertThat(routine.settings()).containsEntry("search_path", "pg_catalog, sales, pg_temp");
    }

    @Test
    void policies_grants_comments_and_views() {
        CreatePolicy policy = read(
                "create policy p on sales.invoice as restrictive for update to a, b using (x = 1) with check (x = 2)",
                CreatePolicy.class);
        assertThat(policy.permissive()).isFalse();
        assertThat(policy.command()).isEqualTo("update");
        Grant grant = read(
                "grant select (a, b), all privileges on table sales.invoice, t to public, c with grant option",
                Grant.class);
        assertThat(grant.privileges()).containsExactly("select", "all");
        assertThat(grant.objects()).hasSize(2);
        assertThat(grant.roles()).containsExactly("public", "c");
        assertThat(grant.grantOption()).isTrue();
        assertThat(read("grant a to b", Grant.class).kind()).isEqualTo("role");
        CommentOn comment = read("comment on column sales.invoice.note is E'a\\nb'", CommentOn.class);
        assertThat(comment.parent()).isEqualTo(INVOICE);
        assertThat(read("create view v with (security_invoker) as select 1", CreateView.class)
                        .usesRightsOfTheReader())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frobnicate the table",
                "alter table t frobnicate",
                "create table t (a int",
                "select 'x",
                "drop policy p"
            })
    void what_cannot_be_read_is_handed_over_as_unreadable(String sql) {
        assertThat(SqlReader.read(sql)).hasSize(1).allMatch(read -> read.statement() instanceof Unreadable);
    }

    private static <S extends Statement> S read(String sql, Class<S> kind) {
        List<Statement> all =
                SqlReader.read(sql).stream().map(read -> read.statement()).toList();
        assertThat(all).hasSize(1).hasOnlyElementsOfType(kind);
        return kind.cast(all.get(0));
    }
}
