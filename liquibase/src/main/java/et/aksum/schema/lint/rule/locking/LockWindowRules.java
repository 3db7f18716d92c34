package et.aksum.schema.lint.rule.locking;

import et.aksum.schema.lint.rule.ChangeSetScene;
import et.aksum.schema.lint.rule.Ending;
import et.aksum.schema.lint.rule.LockMode;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.Place;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.lint.rule.StatementKinds;
import et.aksum.schema.lint.rule.Step;
import et.aksum.schema.lint.rule.TableLock;
import et.aksum.schema.sql.DoBlock;
import et.aksum.schema.sql.DynamicSql;
import et.aksum.schema.sql.QualifiedName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** LK21 – LK23: how long locks are held together, and in which order. */
final class LockWindowRules {
    private LockWindowRules() {}

    static void register(RuleBook book) {
        book.onEach("LK21", LockWindowRules::workUnderLock);
        book.onEach("LK22", LockWindowRules::secondTable);
        book.afterRelease("LK23", LockWindowRules::oppositeOrder);
    }

    private static void workUnderLock(Moment at) {
        if (isNoWork(at.step())) {
            return;
        }
        List<Step> before = at.possiblySameTransaction();
        int locked = indexOfLock(before);
        boolean first = locked >= 0
                && before.subList(locked + 1, before.size()).stream().allMatch(LockWindowRules::isNoWork);
        if (first) {
            TableLock lock = exclusive(before.get(locked)).orElseThrow();
            at.report(lock.table(), "This runs while the transaction holds ACCESS EXCLUSIVE on " + lock.table() + ".");
        }
    }

    private static int indexOfLock(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (exclusive(steps.get(i)).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isNoWork(Step step) {
        return StatementKinds.isNoWork(step.statement())
                || step.statement() instanceof DoBlock
                || step.statement() instanceof DynamicSql;
    }

    private static Optional<TableLock> exclusive(Step step) {
        return step.locks().stream()
                .filter(lock -> lock.mode() == LockMode.ACCESS_EXCLUSIVE)
                .findFirst();
    }

    private static void secondTable(Moment at) {
        Set<QualifiedName> before = new LinkedHashSet<>();
        at.possiblySameTransaction().forEach(step -> before.addAll(exclusivelyLocked(step)));
        Set<QualifiedName> all = new LinkedHashSet<>(before);
        all.addAll(exclusivelyLocked(at.step()));
        if (before.size() < 2 && all.size() > 1) {
            at.report("One transaction holds ACCESS EXCLUSIVE on " + all.size() + " tables: " + all + ".");
        }
    }

    private static List<QualifiedName> exclusivelyLocked(Step step) {
        return step.locks().stream()
                .filter(lock -> lock.mode() == LockMode.ACCESS_EXCLUSIVE)
                .map(TableLock::table)
                .toList();
    }

    private static void oppositeOrder(Ending end) {
        Set<List<QualifiedName>> pairs = new LinkedHashSet<>();
        for (ChangeSetScene scene : end.release().changeSets()) {
            for (LockOrder order : LockOrder.of(scene)) {
                order.inversionOf(pairs)
                        .ifPresent(inversion -> end.report(
                                new Place(scene, inversion.step().position()),
                                "Here " + inversion.first() + " is locked before " + inversion.second()
                                        + "; earlier in the release it is the other way round."));
                pairs.addAll(order.pairs());
            }
        }
    }
}
