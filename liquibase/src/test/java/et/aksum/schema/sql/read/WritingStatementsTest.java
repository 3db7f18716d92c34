package et.aksum.schema.sql.read;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.sql.AlterEnum;
import et.aksum.schema.sql.AlterObject;
import et.aksum.schema.sql.Delete;
import et.aksum.schema.sql.DoBlock;
import et.aksum.schema.sql.DropObjects;
import et.aksum.schema.sql.Insert;
import et.aksum.schema.sql.LockTable;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.Reindex;
import et.aksum.schema.sql.SetParameter;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.Transaction;
import et.aksum.schema.sql.Update;
import et.aksum.schema.sql.Vacuum;
import et.aksum.schema.sql.With;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WritingStatementsTest {
    @Test
    void writes_with_their_conditions() {
        Insert insert = read(
                "insert into sales.invoice as i (id, note) select 1, 'on conflict' on conflict (id) where a do update set note = 'x' where i.version < 2 returning id",
                Insert.class);
        assertThat(insert.columns()).containsExactly("id", "note");
        assertThat(String.valueOf(Objects.requireNonNull(insert.onConflict()).where()))
                .isEqualTo("i . version < 2");
        assertThat(read("update only t as x set (a, b) = (1, 2), c = (select d from e where f) from g", Update.class)
                        .where())
                .isNull();
        assertThat(read("delete from t using u where t.a = u.a returning *", Delete.class)
                        .where())
                .isNotNull();
        With with = read(
                "with a as (delete from b returning *), c as (select 1) insert into d select * from a", With.class);
        assertThat(with.parts()).hasOnlyElementsOfType(Delete.class);
        assertThat(with.main()).isInstanceOf(Insert.class);
    }

    @Test
    void small_statements() {
        assertThat(read("vacuum (analyze, full off) t", Vacuum.class).full()).isFalse();
        assertThat(read("reindex (verbose, concurrently) index i", Reindex.class)
                        .concurrently())
                .isTrue();
        assertThat(read("lock only a, b in share mode nowait", LockTable.class).mode())
                .isEqualTo("share");
        assertThat(read("drop index concurrently if exists a, b.c cascade", DropObjects.class)
                        .cascade())
                .isTrue();
        assertThat(read("alter type a add value if not exists 'x' before 'y'", AlterEnum.class)
                        .placed())
                .isTrue();
        assertThat(read("set local lock_timeout to '5s'", SetParameter.class))
                .isEqualTo(new SetParameter(true, "lock_timeout", "5s"));
        assertThat(read("start transaction isolation level serializable", Transaction.class)
                        .verb())
                .isEqualTo(Transaction.Verb.BEGIN);
        assertThat(read("alter trigger a on b rename to c", AlterObject.class).table())
                .isEqualTo(QualifiedName.of("b"));
    }

    @Test
    void statements_inside_a_block_keep_their_place() {
        var block = SqlReader.read("do $$\nbegin\n  if true then\n    drop table a;\n  end if;\n  execute 'x';\nend $$")
                .get(0);
        var inner = SqlReader.read(((DoBlock) block.statement()).body());
        assertThat(inner)
                .extracting(read -> read.statement().getClass().getSimpleName())
                .containsExactly("DropObjects", "DynamicSql");
        assertThat(inner.get(0).position().line()).isEqualTo(4);
        assertThat(inner.get(0).position().column()).isEqualTo(5);
    }

    private static <S extends Statement> S read(String sql, Class<S> kind) {
        List<Statement> all =
                SqlReader.read(sql).stream().map(read -> read.statement()).toList();
        assertThat(all).hasSize(1).hasOnlyElementsOfType(kind);
        return kind.cast(all.get(0));
    }
}
