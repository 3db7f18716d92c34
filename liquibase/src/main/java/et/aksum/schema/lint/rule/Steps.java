package et.aksum.schema.lint.rule;

import et.aksum.schema.history.WrittenChangeSet;
import et.aksum.schema.lint.model.SchemaModel;
import et.aksum.schema.lint.rule.Step.Hiding;
import et.aksum.schema.sql.Body;
import et.aksum.schema.sql.CreateRoutine;
import et.aksum.schema.sql.CreateSchema;
import et.aksum.schema.sql.DoBlock;
import et.aksum.schema.sql.DynamicSql;
import et.aksum.schema.sql.Query;
import et.aksum.schema.sql.ReadStatement;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.Transaction;
import et.aksum.schema.sql.With;
import et.aksum.schema.sql.read.SqlReader;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/** The statements of a changeSet in the order PostgreSQL meets them: those inside WITH, DO and EXECUTE as well, each with its transaction. */
final class Steps {
    private final WrittenChangeSet changeSet;
    private final IntSupplier transactions;
    private final SchemaModel model;
    private final List<Integer> possible;
    private final SettingsInForce settings;
    private boolean begun;
    private int transaction;
    private int possibleTransaction;
    private int number = LooseFiles.ALONE;

    Steps(WrittenChangeSet changeSet, SessionSettings initial, IntSupplier transactions, SchemaModel model) {
        this.changeSet = changeSet;
        this.transactions = transactions;
        this.model = model;
        this.possible = LooseFiles.possibleTransactions(changeSet);
        this.settings = new SettingsInForce(initial);
        this.transaction = transactions.getAsInt();
        this.possibleTransaction = transaction;
    }

    void forEach(Consumer<Step> consumer) {
        Iterator<Integer> numbers = possible.iterator();
        for (ReadStatement read : changeSet.statements()) {
            int next = numbers.next();
            if (!inBlock()) {
                transaction = transactions.getAsInt();
                if (next == LooseFiles.ALONE || next != number) {
                    settings.transactionEnds();
                    possibleTransaction = transaction;
                }
            }
            number = next;
            boundary(read.statement());
            visit(read, read, Hiding.NONE, consumer);
        }
    }

    private boolean inBlock() {
        return changeSet.inTransaction() || begun;
    }

    private void boundary(Statement statement) {
        if (statement instanceof Transaction control && !changeSet.inTransaction()) {
            if (control.verb() == Transaction.Verb.BEGIN) {
                begun = true;
            } else if (control.verb() == Transaction.Verb.COMMIT || control.verb() == Transaction.Verb.ROLLBACK) {
                begun = false;
            }
        }
    }

    private void visit(ReadStatement read, ReadStatement origin, Hiding hiding, Consumer<Step> consumer) {
        Statement statement = read.statement();
        if (statement instanceof With with) {
            with.parts().forEach(part -> visit(new ReadStatement(read.text(), part), origin, hiding, consumer));
            visit(new ReadStatement(read.text(), with.main()), origin, hiding, consumer);
            return;
        }
        consumer.accept(new Step(
                read,
                origin,
                hiding,
                transaction,
                possibleTransaction,
                inBlock(),
                settings.now(),
                TableLocks.of(statement, model)));
        settings.see(statement, inBlock() || number != LooseFiles.ALONE || hiding != Hiding.NONE);
        inside(read, origin, hiding, consumer);
    }

    private void inside(ReadStatement read, ReadStatement origin, Hiding hiding, Consumer<Step> consumer) {
        Statement statement = read.statement();
        if (statement instanceof CreateSchema create) {
            model.enterSchema(create.name());
            create.elements()
                    .forEach(element -> visit(new ReadStatement(read.text(), element), origin, hiding, consumer));
            model.leaveSchema();
        } else if (statement instanceof DoBlock block) {
            SqlReader.read(block.body()).forEach(inner -> visit(inner, origin, Hiding.BLOCK, consumer));
        } else if (statement instanceof DynamicSql dynamic) {
            SqlReader.read(SqlTemplate.of(dynamic.command()), offset -> read.position())
                    .forEach(inner -> visit(inner, origin, Hiding.DYNAMIC, consumer));
        } else if (statement instanceof Query query && hiding == Hiding.NONE) {
            calledHelpers(query).forEach(body -> SqlReader.read(body)
                    .forEach(inner -> visit(inner, origin, Hiding.BLOCK, consumer)));
        }
    }

    /** Functions made in this changeSet only to be called in it are as good as a DO block. */
    private Stream<Body> calledHelpers(Query query) {
        return query.expression().calls().stream()
                .filter(call ->
                        model.ageOf(call.name()).changeSet() == model.now().changeSet())
                .flatMap(call -> model.routine(call.name()).stream())
                .map(CreateRoutine::body)
                .flatMap(Stream::ofNullable);
    }
}
