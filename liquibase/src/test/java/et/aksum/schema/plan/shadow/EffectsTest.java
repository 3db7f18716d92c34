package et.aksum.schema.plan.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.lint.Observation.Effect;
import et.aksum.schema.lint.rule.LockMode;
import et.aksum.schema.plan.shadow.Snapshot.Column;
import et.aksum.schema.plan.shadow.Snapshot.Guarantee;
import et.aksum.schema.sql.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectsTest {
    private static final long ITEM = 1;
    private static final long NEW_INDEX = 70;

    private final Snapshot before = item();
    private final Snapshot after = item();
    private final Map<Long, Integer> rewritten = new HashMap<>();
    private final Set<Long> dropped = new HashSet<>();
    private final Set<Long> lighter = new HashSet<>();

    private static Snapshot item() {
        Snapshot snapshot = new Snapshot(
                new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashMap<>());
        snapshot.tables().put(ITEM, new QualifiedName("shop", "item"));
        snapshot.scans().put(ITEM, 5L);
        snapshot.columns().put(new Column(ITEM, 1), false);
        return snapshot;
    }

    private Set<Effect> underLock(LockMode lock) {
        return Effects.between(
                        before, after, new Watch.Events(rewritten, dropped, lighter, List.of()), Map.of(ITEM, lock))
                .getOrDefault(ITEM, Set.of());
    }

    @Test
    void nothing_comes_of_nothing() {
        assertThat(underLock(LockMode.ACCESS_EXCLUSIVE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, REWRITTEN_FOR_STORAGE",
        "2, REWRITTEN_FOR_DEFAULT",
        "4, REWRITTEN_FOR_TYPE",
        "6, REWRITTEN_FOR_TYPE",
        "8, REWRITTEN_FOR_STORAGE"
    })
    void a_rewrite_is_called_by_its_reason(int reasons, Effect expected) {
        rewritten.put(ITEM, reasons);

        assertThat(underLock(LockMode.ACCESS_EXCLUSIVE)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"f, FOREIGN_KEY_PROVED", "c, CHECK_PROVED", "u, KEY_BUILT", "p, KEY_BUILT", "x, EXCLUSION_BUILT"})
    void a_new_promise_is_called_by_its_kind(String type, Effect expected) {
        after.guarantees().put(50L, new Guarantee(ITEM, type, true, NEW_INDEX));
        after.indexes().put(NEW_INDEX, ITEM);

        assertThat(underLock(LockMode.ACCESS_EXCLUSIVE)).containsExactly(expected);
    }

    @Test
    void a_promise_that_was_there_or_waits_for_its_proof_is_none() {
        before.guarantees().put(50L, new Guarantee(ITEM, "c", false, 0));
        after.guarantees().put(50L, new Guarantee(ITEM, "c", true, 0));
        after.guarantees().put(51L, new Guarantee(ITEM, "f", false, 0));

        assertThat(underLock(LockMode.SHARE_UPDATE_EXCLUSIVE)).isEmpty();
    }

    @Test
    void a_key_that_takes_an_index_over_builds_none() {
        before.indexes().put(NEW_INDEX, ITEM);
        after.indexes().put(NEW_INDEX, ITEM);
        after.guarantees().put(50L, new Guarantee(ITEM, "u", true, NEW_INDEX));

        assertThat(underLock(LockMode.ACCESS_EXCLUSIVE)).isEmpty();
    }

    @Test
    void an_index_counts_where_writers_wait_for_it() {
        after.indexes().put(NEW_INDEX, ITEM);

        assertThat(underLock(LockMode.SHARE)).containsExactly(Effect.INDEXED);
        assertThat(underLock(LockMode.SHARE_UPDATE_EXCLUSIVE)).isEmpty();
    }

    @Test
    void a_column_without_nulls_counts_when_rows_were_read_for_it() {
        after.notNull().add(new Column(ITEM, 1));
        assertThat(underLock(LockMode.ACCESS_EXCLUSIVE)).isEmpty();

        after.scans().put(ITEM, 6L);
        assertThat(underLock(LockMode.ACCESS_EXCLUSIVE)).containsExactly(Effect.NOT_NULL_PROVED);
    }

    @Test
    void a_new_required_column_counts_unless_it_fills_itself() {
        after.columns().put(new Column(ITEM, 2), true);
        after.notNull().add(new Column(ITEM, 2));
        assertThat(underLock(LockMode.ACCESS_EXCLUSIVE)).isEmpty();

        after.columns().put(new Column(ITEM, 2), false);
        assertThat(underLock(LockMode.ACCESS_EXCLUSIVE)).containsExactly(Effect.COLUMN_REQUIRED);
    }

    @Test
    void a_read_that_nothing_explains_counts_where_nobody_can_use_the_table() {
        after.scans().put(ITEM, 6L);

        assertThat(underLock(LockMode.ACCESS_EXCLUSIVE)).containsExactly(Effect.SCANNED);
        assertThat(underLock(LockMode.ROW_EXCLUSIVE)).isEmpty();
    }

    @Test
    void a_dropped_table_loses_no_columns_besides() {
        lighter.add(ITEM);
        assertThat(underLock(LockMode.ACCESS_EXCLUSIVE)).containsExactly(Effect.COLUMN_DROPPED);

        dropped.add(ITEM);
        assertThat(underLock(LockMode.ACCESS_EXCLUSIVE)).containsExactly(Effect.DROPPED);
    }

    @Test
    void tables_that_were_not_there_before_do_not_count() {
        rewritten.put(99L, 4);

        assertThat(Effects.between(before, after, new Watch.Events(rewritten, dropped, lighter, List.of()), Map.of()))
                .isEmpty();
    }
}
