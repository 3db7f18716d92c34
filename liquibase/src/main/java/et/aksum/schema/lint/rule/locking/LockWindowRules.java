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
import et.aksum.schema.sql.Query;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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
        if (!firstUnder(LockMode.ACCESS_EXCLUSIVE, before, LockWindowRules::isNoWork, at) && touchesRows(at.step())) {
            firstUnder(LockMode.SHARE_ROW_EXCLUSIVE, before, step -> !touchesRows(step), at);
        }
    }

    /** Reports once for each lock; {@return whether the lock is held} */
    private static boolean firstUnder(LockMode mode, List<Step> before, Predicate<Step> isIdle, Moment at) {
        for (int i = 0; i < before.size(); i++) {
            Optional<TableLock> held = lock(mode, before.get(i));
            if (held.isPresent()) {
                if (before.subList(i + 1, before.size()).stream().allMatch(isIdle)) {
                    QualifiedName table = held.get().table();
                    at.report(table, "This runs while the transaction holds " + mode + " on " + table + ".");
                }
                return true;
            }
        }
        return false;
    }

    /** What takes as long as there are rows; those who write wait for it behind a weaker lock as well. */
    private static boolean touchesRows(Step step) {
        return StatementKinds.isWrite(step.statement())
                || step.statement() instanceof Query query && query.expression().mentions("from");
    }

    private static boolean isNoWork(Step step) {
        return StatementKinds.isNoWork(step.statement())
                || step.statement() instanceof DoBlock
                || step.statement() instanceof DynamicSql;
    }

    private static Optional<TableLock> lock(LockMode mode, Step step) {
        return step.locks().stream().filter(lock -> lock.mode() == mode).findFirst();
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
