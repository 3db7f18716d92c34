package et.aksum.schema.lint.rule.security;

import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.FunctionCall;
import et.aksum.schema.sql.Parentheses;
import et.aksum.schema.sql.token.Token;
import et.aksum.schema.sql.token.TokenKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that are executed, and whether they can only hold what their author wrote.
 *
 * @param code all tokens of the routine, which tell types and assignments of variables
 */
record CommandText(List<Token> code) {
    private static final Set<String> QUOTING = Set.of("quote_ident", "quote_literal", "quote_nullable");
    private static final Set<String> QUOTED_BY_TYPE = Set.of(
            "regclass",
            "regtype",
            "regproc",
            "regprocedure",
            "regnamespace",
            "regrole",
            "integer",
            "int",
            "bigint",
            "uuid",
            "oid",
            "boolean",
            "date",
            "numeric");

    private static final Pattern PLACE = Pattern.compile("%(?:(\\d+)\\$)?-?\\d*([sIL])");

    boolean isSafe(Expression command) {
        String variable = command.asName();
        if (variable != null) {
            return assignments(variable).stream().allMatch(value -> isSafe(value, variable));
        }
        return isSafe(command, "");
    }

    private boolean isSafe(Expression text, String self) {
        return Parentheses.split(text.unwrapped().tokens(), token -> token.isOperator("||")).stream()
                .allMatch(part -> isSafePart(new Expression(part).unwrapped(), self));
    }

    private boolean isSafePart(Expression part, String self) {
        List<Token> tokens = part.tokens();
        if (tokens.isEmpty() || part.asText().isPresent() || tokens.get(0).kind() == TokenKind.NUMBER) {
            return true;
        }
        String name = part.asName();
        if (name != null) {
            return name.equals(self) || hasQuotedType(name) || isAssignedSafely(name);
        }
        List<FunctionCall> calls = part.calls();
        if (!calls.isEmpty() && calls.get(0).at().equals(tokens.get(0))) {
            return isSafeCall(calls.get(0), self);
        }
        Token last = tokens.get(tokens.size() - 1);
        boolean cast = tokens.size() > 2 && tokens.get(tokens.size() - 2).isMark("::");
        return cast && QUOTED_BY_TYPE.contains(last.text()) || splits(part) && isSafe(part, self);
    }

    private static boolean splits(Expression part) {
        return Parentheses.split(part.tokens(), token -> token.isOperator("||")).size() > 1;
    }

    private boolean isSafeCall(FunctionCall call, String self) {
        List<Expression> arguments = call.arguments();
        String name = call.name().name();
        if (QUOTING.contains(name)) {
            return true;
        }
        if (name.equals("format") && !arguments.isEmpty()) {
            return isSafeFormat(arguments, self);
        }
        return (name.equals("concat") || name.equals("lower") || name.equals("upper") || name.equals("coalesce"))
                && arguments.stream().allMatch(argument -> isSafe(argument, self));
    }

    /** %I and %L quote; what stands for %s must be safe by itself. */
    private boolean isSafeFormat(List<Expression> arguments, String self) {
        String pattern = arguments.get(0).asText().orElse("");
        if (pattern.isEmpty()) {
            return false;
        }
        Matcher place = PLACE.matcher(pattern.replace("%%", ""));
        int next = 1;
        while (place.find()) {
            String number = place.group(1);
            int argument = number == null ? next++ : Integer.parseInt(number);
            if (place.group(2).equals("s") && argument < arguments.size() && !isSafe(arguments.get(argument), self)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAssignedSafely(String variable) {
        List<Expression> values = assignments(variable);
        return !values.isEmpty() && values.stream().allMatch(value -> isConstant(value));
    }

    private static boolean isConstant(Expression value) {
        return value.asText().isPresent();
    }

    private boolean hasQuotedType(String variable) {
        for (int i = 0; i + 1 < code.size(); i++) {
            boolean constant = code.get(i + 1).is("constant");
            int type = constant ? i + 2 : i + 1;
            if (code.get(i).isName()
                    && code.get(i).text().equals(variable)
                    && type < code.size()
                    && QUOTED_BY_TYPE.contains(code.get(type).text())) {
                return true;
            }
        }
        return false;
    }

    /** Values given to a variable, where it is declared or later. */
    private List<Expression> assignments(String variable) {
        return Parentheses.split(code, token -> token.isMark(";")).stream()
                .map(statement -> value(statement, variable))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Expression value(List<Token> statement, String variable) {
        for (int i = 0; i + 2 < statement.size(); i++) {
            Token next = statement.get(i + 1);
            boolean assigned =
                    next.isMark(":=") || next.isOperator("=") && (i == 0 || startsStatement(statement.get(i - 1)));
            boolean declared = next.is("text")
                    && (statement.get(i + 2).isMark(":=")
                            || statement.get(i + 2).isOperator("="));
            if (statement.get(i).isName() && statement.get(i).text().equals(variable) && (assigned || declared)) {
                return new Expression(statement.subList(i + (assigned ? 2 : 3), statement.size()));
            }
        }
        return new Expression(List.of());
    }

    private static boolean startsStatement(Token before) {
        return before.is("begin") || before.is("then") || before.is("else") || before.is("loop");
    }
}
