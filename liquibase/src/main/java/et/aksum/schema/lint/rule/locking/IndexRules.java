package et.aksum.schema.lint.rule.locking;

import et.aksum.schema.history.Precondition;
import et.aksum.schema.lint.model.Index;
import et.aksum.schema.lint.rule.ChangeSetScene;
import et.aksum.schema.lint.rule.LooseFiles;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.lint.rule.Step;
import et.aksum.schema.sql.CreateIndex;
import et.aksum.schema.sql.DropObjects;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.token.Token;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** LK01 – LK05: building and dropping indexes. */
final class IndexRules {
    private static final Duration TOO_SHORT_FOR_A_BUILD = Duration.ofMinutes(1);

    private IndexRules() {}

    static void register(RuleBook book) {
        book.on(CreateIndex.class, "LK01", IndexRules::builtUnderLock);
        book.on(DropObjects.class, "LK02", IndexRules::droppedUnderLock);
        book.onEach("LK03", IndexRules::concurrentInTransaction);
        book.on(CreateIndex.class, "LK04", IndexRules::keepsInvalidLeftover);
        book.onEach("LK05", IndexRules::concurrentUnderShortTimeout);
    }

    private static void builtUnderLock(CreateIndex index, Moment at) {
        if (!index.concurrently() && at.isOld(index.table()) && !isOnlyOnParent(index, at)) {
            at.report(index.table(), "An index on " + index.table() + " is built without CONCURRENTLY.");
        }
    }

    /** On a partitioned table ONLY builds nothing; ONLY an unknown table is taken for one. */
    private static boolean isOnlyOnParent(CreateIndex index, Moment at) {
        return index.only()
                && at.table(index.table())
                        .map(table -> table.partitionKey().isPresent() || !table.isComplete())
                        .orElse(true);
    }

    private static void droppedUnderLock(DropObjects drop, Moment at) {
        if (!drop.kind().equals("index") || drop.concurrently()) {
            return;
        }
        for (QualifiedName name : drop.names()) {
            if (at.model().index(name).map(Index::table).map(at::isOld).orElse(true)) {
                at.report("The index " + name + " is dropped without CONCURRENTLY.");
            }
        }
    }

    private static void concurrentInTransaction(Moment at) {
        Step step = at.step();
        if (LooseFiles.isConcurrent(step.statement()) && (step.inBlock() || step.isHidden())) {
            at.report("A CONCURRENTLY statement stands in a transaction; PostgreSQL refuses it.");
        } else if (LooseFiles.isConcurrent(step.statement()) && LooseFiles.mixesWithOthers(at.changeSet())) {
            at.report(
                    "A CONCURRENTLY statement shares its file with others; a tool that runs or sends the file as one is refused.");
        }
    }

    private static void keepsInvalidLeftover(CreateIndex index, Moment at) {
        if (!index.concurrently() || isCheckedBefore(index, at)) {
            return;
        }
        if (index.ifNotExists()) {
            at.report(
                    index.table(),
                    "CREATE INDEX CONCURRENTLY IF NOT EXISTS keeps an invalid leftover of a failed build.");
        } else if (skipsWhenNameIsTaken(at.changeSet().preconditions())) {
            at.report(
                    index.table(),
                    "The precondition indexExists takes an invalid leftover of a failed build for the index.");
        }
    }

    private static boolean skipsWhenNameIsTaken(List<Precondition> preconditions) {
        boolean skips = preconditions.stream()
                .anyMatch(condition ->
                        condition.attributes().getOrDefault("onFail", "").equals("MARK_RAN"));
        return skips
                && preconditions.stream().anyMatch(condition -> condition.type().equals("indexExists"));
    }

    /** A look at indisvalid, or the leftover dropped, earlier in the release. */
    private static boolean isCheckedBefore(CreateIndex index, Moment at) {
        boolean asked = at.changeSet().preconditions().stream()
                .anyMatch(condition -> condition.text().contains("indisvalid"));
        Stream<Step> earlier =
                at.release().changeSets().stream().map(ChangeSetScene::steps).flatMap(List::stream);
        return asked || earlier.anyMatch(step -> looksAtValidity(step) || drops(step.statement(), index));
    }

    private static boolean looksAtValidity(Step step) {
        return step.origin().text().tokens().stream().map(Token::text).anyMatch(text -> text.contains("indisvalid"));
    }

    private static boolean drops(Statement statement, CreateIndex index) {
        return statement instanceof DropObjects drop
                && drop.kind().equals("index")
                && drop.names().stream().anyMatch(name -> name.name().equals(index.name()));
    }

    private static void concurrentUnderShortTimeout(Moment at) {
        boolean tooShort = at.step()
                .settings()
                .limit("lock_timeout")
                .filter(limit -> limit.compareTo(TOO_SHORT_FOR_A_BUILD) < 0)
                .isPresent();
        if (tooShort && LooseFiles.isConcurrent(at.step().statement())) {
            at.report("A CONCURRENTLY statement waits for old transactions; the lock_timeout set here ends it first.");
        }
    }
}
