package et.aksum.schema.lint.rule.locking;

import et.aksum.schema.lint.rule.ChangeSetScene;
import et.aksum.schema.lint.rule.Step;
import et.aksum.schema.lint.rule.TableLock;
import et.aksum.schema.sql.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** In which order a transaction first locks its tables against writers. */
record LockOrder(List<Pair> inOrder) {

    record Pair(QualifiedName first, QualifiedName second, Step step) {}

    /** One for each transaction. */
    static List<LockOrder> of(ChangeSetScene scene) {
        Map<Integer, List<QualifiedName>> held = new LinkedHashMap<>();
        Map<Integer, List<Pair>> pairs = new LinkedHashMap<>();
        for (Step step : scene.steps()) {
            List<QualifiedName> before = held.computeIfAbsent(step.transaction(), key -> new ArrayList<>());
            List<Pair> found = pairs.computeIfAbsent(step.transaction(), key -> new ArrayList<>());
            for (TableLock lock : step.locks()) {
                if (lock.mode().stopsWriters() && !before.contains(lock.table())) {
                    before.forEach(first -> found.add(new Pair(first, lock.table(), step)));
                    before.add(lock.table());
                }
            }
        }
        return pairs.values().stream().map(LockOrder::new).toList();
    }

    List<List<QualifiedName>> pairs() {
        return inOrder.stream()
                .map(pair -> List.of(pair.first(), pair.second()))
                .toList();
    }

    /** The first pair that others lock the other way round. */
    Optional<Pair> inversionOf(Set<List<QualifiedName>> others) {
        return inOrder.stream()
                .filter(pair -> others.contains(List.of(pair.second(), pair.first())))
                .findFirst();
    }
}
