package et.aksum.schema.sql;

import et.aksum.schema.sql.token.Token;
import et.aksum.schema.sql.token.TokenKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Terms that mean the same for every row. */
final class ConstantCondition {
    private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", ">", "<=", ">=");

    private ConstantCondition() {}

    /** AND is false when one part is, OR is true when one is. */
    static Optional<Boolean> of(List<Condition> parts, boolean decisive) {
        boolean allKnown = true;
        for (Condition part : parts) {
            Optional<Boolean> value = part.constant();
            if (value.isPresent() && value.get() == decisive) {
                return value;
            }
            allKnown &= value.isPresent();
        }
        return allKnown ? Optional.of(!decisive) : Optional.empty();
    }

    /** {@code x is null or x is not null}. */
    static boolean saysTheOpposite(List<Condition> parts) {
        List<String> terms = parts.stream()
                .filter(Condition.Term.class::isInstance)
                .map(part -> ((Condition.Term) part).expression().unwrapped().toString())
                .toList();
        return terms.stream()
                .anyMatch(term ->
                        term.endsWith(" is null") && terms.contains(term.substring(0, term.length() - 4) + "not null"));
    }

    static Optional<Boolean> ofTerm(Expression term) {
        List<Token> t = withoutCast(term.unwrapped().tokens());
        if (t.size() == 1) {
            return ofWord(t.get(0));
        }
        if (t.size() == 2 && t.get(0).is("boolean") && t.get(1).isString()) {
            return ofWord(t.get(1));
        }
        if (t.size() > 1 && t.get(0).is("select") && Parentheses.find(t, 0, token -> token.is("from")) < 0) {
            return Condition.of(new Expression(t.subList(1, t.size()))).constant();
        }
        if (t.size() > 2 && t.get(t.size() - 2).is("is") && t.get(t.size() - 1).is("true")) {
            return Condition.of(new Expression(t.subList(0, t.size() - 2))).constant();
        }
        Optional<Boolean> nullness = nullness(t);
        if (nullness.isPresent()) {
            return nullness;
        }
        if (isRowOfNothing(t)) {
            return Optional.of(true);
        }
        return comparison(t);
    }

    /** {@code null is null}, {@code 1 is not null}. */
    private static Optional<Boolean> nullness(List<Token> t) {
        int last = t.size() - 1;
        boolean negated = last > 2 && t.get(last - 1).is("not");
        int is = negated ? last - 2 : last - 1;
        if (is < 1 || !t.get(is).is("is") || !t.get(last).is("null")) {
            return Optional.empty();
        }
        Expression operand = new Expression(t.subList(0, is)).unwrapped();
        boolean isNull = operand.tokens().size() == 1 && operand.tokens().get(0).is("null");
        return isNull || isConstant(operand) ? Optional.of(isNull != negated) : Optional.empty();
    }

    /** {@code exists (select 1)}. */
    private static boolean isRowOfNothing(List<Token> t) {
        return t.size() > 3
                && t.get(0).is("exists")
                && t.get(2).is("select")
                && t.stream().noneMatch(token -> token.is("from") || token.is("where"));
    }

    private static List<Token> withoutCast(List<Token> t) {
        boolean cast = t.size() >= 3
                && t.get(t.size() - 2).isMark("::")
                && (t.get(t.size() - 1).is("boolean") || t.get(t.size() - 1).is("bool"));
        return cast ? new Expression(t.subList(0, t.size() - 2)).unwrapped().tokens() : t;
    }

    private static Optional<Boolean> ofWord(Token word) {
        return switch (word.text()) {
            case "true", "t", "on", "yes", "1" -> isBoolean(word, "true") ? Optional.of(true) : Optional.empty();
            case "false", "f", "off", "no", "0", "null" ->
                isBoolean(word, "false") || word.is("null") ? Optional.of(false) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isBoolean(Token word, String spelt) {
        return word.is(spelt) || word.isString();
    }

    private static Optional<Boolean> comparison(List<Token> t) {
        int at = Parentheses.find(
                t, 0, token -> token.kind() == TokenKind.OPERATOR && COMPARISONS.contains(token.text()));
        if (at <= 0 || at == t.size() - 1) {
            return Optional.empty();
        }
        Expression left = new Expression(t.subList(0, at));
        Expression right = new Expression(t.subList(at + 1, t.size()));
        boolean reflexive = Set.of("=", "<=", ">=").contains(t.get(at).text());
        if (left.means(right)) {
            return Optional.of(reflexive);
        }
        return isConstant(left) && isConstant(right) && t.get(at).text().equals("=")
                ? Optional.of(false)
                : constantInequality(left, right, t.get(at));
    }

    private static Optional<Boolean> constantInequality(Expression left, Expression right, Token operator) {
        boolean unequal = operator.text().equals("<>") || operator.text().equals("!=");
        return unequal && isConstant(left) && isConstant(right) ? Optional.of(true) : Optional.empty();
    }

    private static boolean isConstant(Expression side) {
        List<Token> t = side.unwrapped().tokens();
        return t.size() == 1 && (t.get(0).kind() == TokenKind.NUMBER || t.get(0).isString());
    }
}
