package et.aksum.schema.lint.rule.locking;

import et.aksum.schema.lint.model.Constraint;
import et.aksum.schema.lint.model.Table;
import et.aksum.schema.sql.Condition;
import et.aksum.schema.sql.ConstraintKind;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.Parentheses;
import et.aksum.schema.sql.token.Token;
import et.aksum.schema.sql.token.TokenKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The bounds of a partition, and whether a CHECK keeps its rows within them. */
record PartitionBounds(Expression words) {

    static boolean isValidCheck(Constraint constraint) {
        return constraint.kind() == ConstraintKind.CHECK && constraint.valid();
    }

    boolean areProvedBy(Table partition, String key) {
        List<Expression> demands = partition.constraints().stream()
                .filter(PartitionBounds::isValidCheck)
                .map(constraint -> constraint.definition().expression())
                .filter(Objects::nonNull)
                .flatMap(check -> Condition.of(Objects.requireNonNull(check)).demands().stream())
                .toList();
        List<Token> tokens = words.tokens();
        if (!tokens.isEmpty() && tokens.get(0).is("in")) {
            return demands.stream().anyMatch(demand -> isWithinList(demand, key));
        }
        return isBounded("from", ">=", demands, key) && isBounded("to", "<", demands, key);
    }

    private boolean isBounded(String side, String operator, List<Expression> demands, String key) {
        Optional<Token> bound = bound(side);
        if (bound.isEmpty()) {
            return false;
        }
        if (bound.get().is("minvalue") || bound.get().is("maxvalue")) {
            return true;
        }
        return demands.stream().anyMatch(demand -> isAtLeastAsNarrow(demand, key, operator, bound.get()));
    }

    /** The first value after FROM or TO. */
    private Optional<Token> bound(String side) {
        int at = Parentheses.find(words.tokens(), 0, token -> token.is(side));
        return at < 0
                ? Optional.empty()
                : words.tokens().subList(at + 1, words.tokens().size()).stream()
                        .filter(token -> !token.isMark("("))
                        .findFirst();
    }

    private static boolean isAtLeastAsNarrow(Expression demand, String key, String operator, Token bound) {
        List<Token> t = demand.unwrapped().tokens();
        if (t.size() < 3 || !t.get(0).isName() || !t.get(0).text().equals(key)) {
            return false;
        }
        List<Token> values = t.stream().skip(2).filter(PartitionBounds::isValue).toList();
        boolean upper = operator.equals("<");
        if (t.get(1).is("between") && values.size() == 2) {
            return isWithin(values.get(upper ? 1 : 0), bound, upper, upper);
        }
        boolean strict = upper && t.get(1).isOperator("<=");
        boolean compares = t.get(1).isOperator(operator) || t.get(1).isOperator("=") || strict;
        return compares
                && !values.isEmpty()
                && isWithin(values.get(0), bound, upper, strict || t.get(1).isOperator("="));
    }

    /** @param strict whether the value itself may occur, so that it must lie below the upper bound, which is outside */
    private static boolean isWithin(Token value, Token bound, boolean upper, boolean strict) {
        int compared = compare(value.text(), bound.text());
        return upper ? compared < 0 || compared == 0 && !strict : compared >= 0;
    }

    private static boolean isValue(Token token) {
        return token.isString() || token.kind() == TokenKind.NUMBER;
    }

    /** Numbers as numbers; dates in ISO form sort as text. */
    private static int compare(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other));
        } catch (NumberFormatException text) {
            return one.compareTo(other);
        }
    }

    private boolean isWithinList(Expression demand, String key) {
        List<Token> t = demand.unwrapped().tokens();
        boolean aboutKey = t.size() > 2
                && t.get(0).isName()
                && t.get(0).text().equals(key)
                && (t.get(1).is("in") || t.get(1).isOperator("="));
        List<String> allowed = words.tokens().stream()
                .filter(PartitionBounds::isValue)
                .map(Token::text)
                .toList();
        return aboutKey
                && t.stream().filter(PartitionBounds::isValue).map(Token::text).allMatch(allowed::contains);
    }
}
