package et.aksum.schema.plan.shadow;

import et.aksum.schema.lint.Observation.Effect;
import et.aksum.schema.lint.rule.LockMode;
import et.aksum.schema.plan.shadow.Snapshot.Column;
import et.aksum.schema.plan.shadow.Snapshot.Guarantee;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of each table between two moments of a changeSet. */
final class Effects {
    private static final int FOR_DEFAULT = 2;
    private static final int FOR_TYPE = 4;

    private final Snapshot before;
    private final Snapshot after;
    private final Map<Long, LockMode> locks;
    private final Map<Long, Set<Effect>> effects = new HashMap<>();

    private Effects(Snapshot before, Snapshot after, Map<Long, LockMode> locks) {
        this.before = before;
        this.after = after;
        this.locks = locks;
    }

    /** @param locks the strongest lock on each table; empty outside a transaction */
    static Map<Long, Set<Effect>> between(
            Snapshot before, Snapshot after, Watch.Events events, Map<Long, LockMode> locks) {
        Effects seen = new Effects(before, after, locks);
        events.rewritten().forEach((table, reasons) -> seen.add(table, rewrite(reasons)));
        events.dropped().forEach(table -> seen.add(table, Effect.DROPPED));
        events.lighter().stream()
                .filter(table -> !events.dropped().contains(table))
                .forEach(table -> seen.add(table, Effect.COLUMN_DROPPED));
        seen.guarantees();
        seen.indexes();
        seen.columns();
        seen.scans();
        return seen.effects;
    }

    private static Effect rewrite(int reasons) {
        if ((reasons & FOR_TYPE) != 0) {
            return Effect.REWRITTEN_FOR_TYPE;
        }
        return (reasons & FOR_DEFAULT) != 0 ? Effect.REWRITTEN_FOR_DEFAULT : Effect.REWRITTEN_FOR_STORAGE;
    }

    private void guarantees() {
        after.guarantees().forEach((id, guarantee) -> {
            Effect effect = effectOf(guarantee);
            if (effect != null && guarantee.valid() && !before.guarantees().containsKey(id)) {
                add(guarantee.table(), effect);
            }
        });
    }

    private @Nullable Effect effectOf(Guarantee guarantee) {
        return switch (guarantee.type()) {
            case "f" -> Effect.FOREIGN_KEY_PROVED;
            case "c" -> Effect.CHECK_PROVED;
            case "p", "u" -> before.indexes().containsKey(guarantee.index()) ? null : Effect.KEY_BUILT;
            case "x" -> Effect.EXCLUSION_BUILT;
            default -> null;
        };
    }

    private void indexes() {
        Set<Long> ofConstraints =
                after.guarantees().values().stream().map(Guarantee::index).collect(Collectors.toSet());
        after.indexes().forEach((index, table) -> {
            if (!before.indexes().containsKey(index) && !ofConstraints.contains(index) && stopsWriters(table)) {
                add(table, Effect.INDEXED);
            }
        });
    }

    private void columns() {
        for (Column column : after.notNull()) {
            if (!before.columns().containsKey(column)) {
                if (!after.fills(column)) {
                    add(column.table(), Effect.COLUMN_REQUIRED);
                }
            } else if (!before.notNull().contains(column) && isScanned(column.table())) {
                add(column.table(), Effect.NOT_NULL_PROVED);
            }
        }
    }

    /** Reads that nothing else explains. */
    private void scans() {
        for (Long table : after.tables().keySet()) {
            if (isScanned(table) && locks.get(table) == LockMode.ACCESS_EXCLUSIVE && !effects.containsKey(table)) {
                add(table, Effect.SCANNED);
            }
        }
    }

    private boolean isScanned(long table) {
        return after.scans().getOrDefault(table, 0L) > before.scans().getOrDefault(table, 0L);
    }

    private boolean stopsWriters(long table) {
        LockMode lock = locks.get(table);
        return lock != null && lock.stopsWriters();
    }

    private void add(long table, Effect effect) {
        if (before.tables().containsKey(table)) {
            effects.computeIfAbsent(table, first -> EnumSet.noneOf(Effect.class))
                    .add(effect);
        }
    }
}
