package et.aksum.schema.sql.read;

import et.aksum.schema.sql.CreateTrigger;
import et.aksum.schema.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** CREATE TRIGGER. */
final class TriggerReader {
    private final TokenReader in;

    TriggerReader(TokenReader in) {
        this.in = in;
    }

    /** After CREATE [CONSTRAINT] TRIGGER. */
    CreateTrigger read(boolean orReplace, boolean constraint) {
        String name = in.name();
        String timing = in.accept("instead", "of") ? "instead of" : in.name();
        List<String> events = new ArrayList<>();
        do {
            events.add(in.name());
            if (in.accept("of")) {
                in.names();
            }
        } while (in.accept("or"));
        in.expect("on");
        QualifiedName table = in.qualifiedName();
        in.until(token -> token.is("execute"));
        in.expect("execute");
        if (in.acceptAny("function", "procedure") == null) {
            throw new NotUnderstood("expected FUNCTION", in.peek());
        }
        QualifiedName function = in.qualifiedName();
        in.inParentheses();
        in.expectEnd();
        return new CreateTrigger(name, table, timing, events, orReplace, constraint, function);
    }
}
