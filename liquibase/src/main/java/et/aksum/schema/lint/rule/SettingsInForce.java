package et.aksum.schema.lint.rule;

import et.aksum.schema.sql.FunctionCall;
import et.aksum.schema.sql.Query;
import et.aksum.schema.sql.SetParameter;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.Transaction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Settings while statements run: SET LOCAL ends with its transaction, and with the savepoint after which it stands. */
final class SettingsInForce {
    private final Deque<SessionSettings> savepoints = new ArrayDeque<>();
    private SessionSettings session;
    private SessionSettings now;

    SettingsInForce(SessionSettings initial) {
        session = initial;
        now = initial;
    }

    SessionSettings now() {
        return now;
    }

    void transactionEnds() {
        now = session;
        savepoints.clear();
    }

    /** @param scoped whether there is a transaction that SET LOCAL can belong to */
    void see(Statement statement, boolean scoped) {
        if (statement instanceof SetParameter set) {
            set(set.name(), set.value(), set.local(), scoped);
        } else if (statement instanceof Query query) {
            query.expression().calls().forEach(call -> call(call, scoped));
        } else if (statement instanceof Transaction control && control.verb() == Transaction.Verb.SAVEPOINT) {
            savepoints.push(now);
        } else if (statement instanceof Transaction control
                && control.verb() == Transaction.Verb.ROLLBACK_TO
                && !savepoints.isEmpty()) {
            now = savepoints.pop();
        }
    }

    private void call(FunctionCall call, boolean scoped) {
        if (call.name().name().equals("set_config") && call.arguments().size() == 3) {
            String name = call.arguments().get(0).asText().orElse("").toLowerCase(Locale.ROOT);
            String value = call.arguments().get(1).asText().orElse("").toLowerCase(Locale.ROOT);
            set(name, value, call.arguments().get(2).mentions("true"), scoped);
        }
    }

    private void set(String name, String value, boolean local, boolean scoped) {
        if (local && !scoped) {
            return;
        }
        now = now.with(name, value);
        if (!local) {
            session = session.with(name, value);
        }
    }
}
