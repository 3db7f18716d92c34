package et.aksum.schema.sql.read;

import et.aksum.schema.sql.Parentheses;
import et.aksum.schema.sql.TypeName;
import et.aksum.schema.sql.token.Token;
import et.aksum.schema.sql.token.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Types: names of several words, modifiers, arrays. */
final class TypeReader {
    /** Another type than char(1), and spelt in quotes for that reason. */
    private static final String SINGLE_BYTE = "\"char\"";

    private static final Set<String> MAY_VARY = Set.of("character", "char", "nchar", "bit");
    private static final Set<String> INTERVAL_FIELDS = Set.of("year", "month", "day", "hour", "minute", "second", "to");

    private final TokenReader in;

    TypeReader(TokenReader in) {
        this.in = in;
    }

    TypeName type() {
        in.accept("setof");
        String schema = null;
        String name = words();
        while (in.acceptMark(".")) {
            schema = name;
            name = in.name();
        }
        if (in.peek().isOperator("%") || in.peek().isMark("%")) {
            in.take();
            in.name();
        }
        List<String> modifiers = in.seesMark("(") ? modifiers(in.inParentheses()) : List.of();
        name += zone(name);
        if (name.equals("float") && !modifiers.isEmpty()) {
            name = modifiers.get(0).matches("\\d|1\\d|2[0-4]") ? "real" : "double precision";
            modifiers = List.of();
        }
        if (name.equals("interval")) {
            modifiers = intervalFields(modifiers);
        }
        return new TypeName(builtIn(schema), name, modifiers, array());
    }

    private String words() {
        if (in.accept("double", "precision")) {
            return "double precision";
        }
        if (in.accept("national")) {
            in.take();
            return in.accept("varying") ? "varchar" : "char";
        }
        Token first = in.peek();
        String name = in.name();
        if (first.kind() == TokenKind.QUOTED && name.equals("char")) {
            return SINGLE_BYTE;
        }
        boolean varies = first.is(name) && MAY_VARY.contains(name) && in.accept("varying");
        return varies ? name + " varying" : name;
    }

    private String zone(String name) {
        if (!name.equals("timestamp") && !name.equals("time")) {
            return "";
        }
        if (in.accept("with", "time", "zone")) {
            return " with time zone";
        }
        in.accept("without", "time", "zone");
        return "";
    }

    private List<String> intervalFields(List<String> modifiers) {
        while (INTERVAL_FIELDS.contains(in.peek().text())) {
            in.take();
        }
        return in.seesMark("(") ? modifiers(in.inParentheses()) : modifiers;
    }

    private boolean array() {
        boolean array = in.accept("array");
        while (in.acceptMark("[")) {
            array = true;
            in.until(token -> token.isMark("]"));
            in.expectMark("]");
        }
        return array;
    }

    private static List<String> modifiers(List<Token> inside) {
        List<String> found = new ArrayList<>();
        for (List<Token> part : Parentheses.split(inside, token -> token.isMark(","))) {
            found.add(part.stream().map(Token::text).collect(Collectors.joining()));
        }
        return found;
    }

    private static @Nullable String builtIn(@Nullable String schema) {
        return "pg_catalog".equals(schema) ? null : schema;
    }
}
