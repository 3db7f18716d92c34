package et.aksum.schema.sql.read;

import et.aksum.schema.sql.Body;
import et.aksum.schema.sql.CreateRoutine;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.TypeName;
import et.aksum.schema.sql.Volatility;
import et.aksum.schema.sql.token.SourceMap;
import et.aksum.schema.sql.token.Token;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** CREATE FUNCTION and CREATE PROCEDURE; their traits come in any order. */
final class RoutineReader {
    private final TokenReader in;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private String language = "sql";
    private Volatility volatility = Volatility.VOLATILE;
    private boolean securityDefiner;
    private @Nullable TypeName returns;
    private @Nullable Token code;
    private @Nullable Body atomic;

    RoutineReader(TokenReader in) {
        this.in = in;
    }

    /** After CREATE [OR REPLACE] FUNCTION or PROCEDURE. */
    CreateRoutine read(boolean procedure, boolean orReplace) {
        QualifiedName name = in.qualifiedName();
        List<Token> arguments = in.inParentheses();
        while (!in.atEnd()) {
            trait();
        }
        Body body = code == null ? atomic : bodyOf(code, language, in.map());
        return new CreateRoutine(
                name, procedure, orReplace, arguments, returns, language, volatility, securityDefiner, settings, body);
    }

    /** The code in a constant; when escapes changed it, all of it stands where it begins. */
    static Body bodyOf(Token code, String language, SourceMap map) {
        return new Body(
                code.text(), language, code.content() >= 0 ? map.from(code.content()) : map.fixedAt(code.start()));
    }

    private void trait() {
        if (in.accept("returns")) {
            returns();
        } else if (in.accept("language")) {
            language = in.take().text().toLowerCase(Locale.ROOT);
        } else if (in.accept("immutable")) {
            volatility = Volatility.IMMUTABLE;
        } else if (in.accept("stable")) {
            volatility = Volatility.STABLE;
        } else if (in.accept("volatile")) {
            volatility = Volatility.VOLATILE;
        } else if (in.accept("security", "definer") || in.accept("external", "security", "definer")) {
            securityDefiner = true;
        } else if (in.accept("security", "invoker") || in.accept("external", "security", "invoker")) {
            securityDefiner = false;
        } else if (in.accept("set")) {
            setting();
        } else if (in.accept("as")) {
            code();
        } else if (in.accept("parallel") || in.accept("cost") || in.accept("rows")) {
            in.take();
        } else if (in.sees("begin", "atomic")) {
            atomic = atomic(in.rest());
        } else if (in.accept("return")) {
            List<Token> expression = in.rest();
            atomic = atomic(expression);
        } else {
            lesserTrait();
        }
    }

    private void lesserTrait() {
        if (in.accept("transform")) {
            in.until(token -> token.is("language") || token.is("as"));
        } else if (in.accept("support")) {
            in.qualifiedName();
        } else if (in.accept("with")) {
            in.inParentheses();
        } else if (!(in.accept("window")
                || in.accept("strict")
                || in.accept("not", "leakproof")
                || in.accept("leakproof")
                || in.accept("called", "on", "null", "input")
                || in.accept("returns", "null", "on", "null", "input"))) {
            throw new NotUnderstood("unknown trait of a function", in.peek());
        }
    }

    private void returns() {
        if (in.accept("null", "on", "null", "input")) {
            return;
        }
        if (in.sees("table") && in.peek(1).isMark("(")) {
            in.take();
            in.inParentheses();
            return;
        }
        returns = new TypeReader(in).type();
    }

    private void setting() {
        String name = in.qualifiedName().toString();
        if (in.accept("from", "current")) {
            settings.put(name, "current");
            return;
        }
        if (!in.accept("to")) {
            in.take();
        }
        StringBuilder value = new StringBuilder();
        boolean more = true;
        while (more) {
            if (in.peek().isOperator("-")) {
                value.append(in.take().text());
            }
            value.append(word(in.take()));
            more = in.seesMark(",");
            if (more) {
                in.take();
                value.append(", ");
            }
        }
        settings.put(name, value.toString());
    }

    /** A string with a comma is one name that has a comma, not two names. */
    private static String word(Token token) {
        boolean oneName =
                token.isString() && (token.text().isEmpty() || token.text().contains(","));
        return oneName ? "'" + token.text() + "'" : token.text();
    }

    private void code() {
        boolean variable = in.acceptMark(":");
        Token first = in.take();
        if (!first.isString() && !variable) {
            throw new NotUnderstood("expected the code in quotes", first);
        }
        boolean library = in.acceptMark(",");
        if (library) {
            in.string();
        } else if (!variable) {
            code = first;
        }
    }

    private Body atomic(List<Token> tokens) {
        int start = tokens.isEmpty() ? 0 : tokens.get(0).start();
        return new AtomicBody(tokens, start, in.map()).body();
    }
}
