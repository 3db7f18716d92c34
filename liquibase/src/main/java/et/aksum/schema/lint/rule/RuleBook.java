package et.aksum.schema.lint.rule;

import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Which rule wants to see what. */
public final class RuleBook {
    private final List<Entry<Moment>> onEach = new ArrayList<>();
    private final Map<Class<? extends Statement>, List<Entry<Moment>>> onKind = new HashMap<>();
    final List<Entry<Ending>> changeSetEnds = new ArrayList<>();
    final List<Entry<Ending>> releaseEnds = new ArrayList<>();
    final List<Entry<Ending>> historyEnds = new ArrayList<>();

    /** Who wants to see a statement before it runs. */
    void before(Statement statement, Consumer<Entry<Moment>> visit) {
        onEach.forEach(visit);
        onKind.getOrDefault(statement.getClass(), List.of()).forEach(visit);
    }

    record Entry<T>(String rule, Consumer<T> check) {}

    /** A rule about one action of ALTER TABLE. */
    @FunctionalInterface
    public interface ActionRule<A extends AlterAction> {
        void check(A action, AlterRelation alter, Moment at);
    }

    /** Before each statement of a kind runs. */
    public <S extends Statement> void on(Class<S> kind, String rule, BiConsumer<S, Moment> check) {
        onKind.computeIfAbsent(kind, first -> new ArrayList<>())
                .add(new Entry<>(rule, at -> check.accept(kind.cast(at.step().statement()), at)));
    }

    /** Before each action of a kind on a table runs. */
    public <A extends AlterAction> void onAction(Class<A> kind, String rule, ActionRule<A> check) {
        on(AlterRelation.class, rule, (alter, at) -> {
            if (alter.isTable()) {
                alter.actions().stream()
                        .filter(kind::isInstance)
                        .forEach(action -> check.check(kind.cast(action), alter, at));
            }
        });
    }

    /** Before every statement runs. */
    public void onEach(String rule, Consumer<Moment> check) {
        onEach.add(new Entry<>(rule, check));
    }

    public void afterChangeSet(String rule, Consumer<Ending> check) {
        changeSetEnds.add(new Entry<>(rule, check));
    }

    public void afterRelease(String rule, Consumer<Ending> check) {
        releaseEnds.add(new Entry<>(rule, check));
    }

    public void afterHistory(String rule, Consumer<Ending> check) {
        historyEnds.add(new Entry<>(rule, check));
    }
}
