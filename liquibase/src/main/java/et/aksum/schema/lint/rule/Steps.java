package et.aksum.schema.lint.rule;

import et.aksum.schema.history.WrittenChangeSet;
import et.aksum.schema.lint.model.SchemaModel;
import et.aksum.schema.lint.rule.Step.Hiding;
import et.aksum.schema.sql.CreateSchema;
import et.aksum.schema.sql.DoBlock;
import et.aksum.schema.sql.DynamicSql;
import et.aksum.schema.sql.FunctionCall;
import et.aksum.schema.sql.Query;
import et.aksum.schema.sql.ReadStatement;
import et.aksum.schema.sql.SetParameter;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.Transaction;
import et.aksum.schema.sql.With;
import et.aksum.schema.sql.read.SqlReader;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** The statements of a changeSet in the order PostgreSQL meets them: those inside WITH, DO and EXECUTE as well, each with its transaction. */
final class Steps {
    private final WrittenChangeSet changeSet;
    private final IntSupplier transactions;
    private final SchemaModel model;
    private final boolean oneTransactionPerhaps;
    private SessionSettings session;
    private SessionSettings settings;
    private boolean begun;
    private int transaction;

    Steps(WrittenChangeSet changeSet, SessionSettings initial, IntSupplier transactions, SchemaModel model) {
        this.changeSet = changeSet;
        this.transactions = transactions;
        this.model = model;
        this.oneTransactionPerhaps = LooseFiles.mayBeOneTransaction(changeSet);
        this.session = initial;
        this.settings = initial;
        this.transaction = transactions.getAsInt();
    }

    void forEach(Consumer<Step> consumer) {
        for (ReadStatement read : changeSet.statements()) {
            if (!inBlock()) {
                transaction = transactions.getAsInt();
                settings = oneTransactionPerhaps ? settings : session;
            }
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
        consumer.accept(
                new Step(read, origin, hiding, transaction, inBlock(), settings, TableLocks.of(statement, model)));
        set(statement, hiding);
        if (statement instanceof CreateSchema create) {
            create.elements()
                    .forEach(element -> visit(new ReadStatement(read.text(), element), origin, hiding, consumer));
        } else if (statement instanceof DoBlock block) {
            SqlReader.read(block.body()).forEach(inner -> visit(inner, origin, Hiding.BLOCK, consumer));
        } else if (statement instanceof DynamicSql dynamic) {
            SqlReader.read(SqlTemplate.of(dynamic.command()), offset -> read.position())
                    .forEach(inner -> visit(inner, origin, Hiding.DYNAMIC, consumer));
        }
    }

    private void set(Statement statement, Hiding hiding) {
        boolean scoped = inBlock() || oneTransactionPerhaps || hiding != Hiding.NONE;
        if (statement instanceof SetParameter set) {
            set(set.name(), set.value(), set.local(), scoped);
        } else if (statement instanceof Query query) {
            for (FunctionCall call : query.expression().calls()) {
                if (call.name().name().equals("set_config") && call.arguments().size() == 3) {
                    String name = call.arguments().get(0).asText().orElse("");
                    String value = call.arguments().get(1).asText().orElse("");
                    boolean local = call.arguments().get(2).mentions("true");
                    set(name.toLowerCase(Locale.ROOT), value.toLowerCase(Locale.ROOT), local, scoped);
                }
            }
        }
    }

    private void set(String name, String value, boolean local, boolean scoped) {
        if (local && !scoped) {
            return;
        }
        settings = settings.with(name, value);
        if (!local) {
            session = session.with(name, value);
        }
    }
}
