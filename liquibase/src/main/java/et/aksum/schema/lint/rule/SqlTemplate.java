package et.aksum.schema.lint.rule;

import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.FunctionCall;
import et.aksum.schema.sql.Parentheses;
import et.aksum.schema.sql.token.Token;
import java.util.List;
import java.util.Optional;

/** The text that an expression yields, as far as it is written in the expression; what is not stands as the name {@code "?"}. */
final class SqlTemplate {
    private static final String UNKNOWN = "\"?\"";

    private SqlTemplate() {}

    static String of(Expression command) {
        StringBuilder text = new StringBuilder();
        for (List<Token> part : Parentheses.split(command.unwrapped().tokens(), token -> token.isOperator("||"))) {
            text.append(part(new Expression(part)));
        }
        return text.toString();
    }

    private static String part(Expression part) {
        Optional<String> constant = part.asText();
        if (constant.isPresent()) {
            return constant.get();
        }
        Expression bare = part.unwrapped();
        List<FunctionCall> calls = bare.calls();
        if (calls.isEmpty()
                || bare.isEmpty()
                || !calls.get(0).at().equals(bare.tokens().get(0))
                || calls.get(0).arguments().isEmpty()) {
            return Parentheses.split(bare.tokens(), token -> token.isOperator("||"))
                                    .size()
                            > 1
                    ? of(bare)
                    : UNKNOWN;
        }
        FunctionCall call = calls.get(0);
        Optional<String> first = call.arguments().get(0).asText();
        return switch (call.name().name()) {
            case "format" ->
                first.map(pattern -> format(pattern, call.arguments())).orElse(UNKNOWN);
            case "quote_ident" -> first.map(SqlTemplate::quoted).orElse(UNKNOWN);
            case "quote_literal", "quote_nullable" ->
                first.map(SqlTemplate::literal).orElse("'?'");
            case "concat" -> {
                StringBuilder all = new StringBuilder();
                call.arguments().forEach(argument -> all.append(part(argument)));
                yield all.toString();
            }
            default -> UNKNOWN;
        };
    }

    private static String format(String pattern, List<Expression> arguments) {
        StringBuilder text = new StringBuilder();
        int next = 1;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c != '%' || i + 1 == pattern.length()) {
                text.append(c);
                continue;
            }
            int kind = i + 1;
            int number = 0;
            while (kind < pattern.length() - 1
                    && (Character.isDigit(pattern.charAt(kind)) || pattern.charAt(kind) == '$')) {
                number = Character.isDigit(pattern.charAt(kind)) ? number * 10 + pattern.charAt(kind) - '0' : number;
                kind++;
            }
            i = kind;
            if (pattern.charAt(kind) == '%') {
                text.append('%');
                continue;
            }
            int index = number > 0 ? number : next++;
            Optional<String> value = index < arguments.size() ? known(arguments.get(index)) : Optional.empty();
            text.append(substituted(pattern.charAt(kind), value));
        }
        return text.toString();
    }

    private static Optional<String> known(Expression argument) {
        String text = of(argument);
        return text.contains(UNKNOWN) ? Optional.empty() : Optional.of(text);
    }

    private static String substituted(char kind, Optional<String> value) {
        return switch (kind) {
            case 'I' -> value.map(SqlTemplate::quoted).orElse(UNKNOWN);
            case 'L' -> value.map(SqlTemplate::literal).orElse("'?'");
            default -> value.orElse(UNKNOWN);
        };
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
