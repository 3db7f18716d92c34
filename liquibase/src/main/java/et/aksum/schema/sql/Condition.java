package et.aksum.schema.sql;

import et.aksum.schema.sql.token.Token;
import et.aksum.schema.sql.token.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an expression demands of a row: a tree of AND, OR and NOT over terms. */
public sealed interface Condition {

    record And(List<Condition> all) implements Condition {}

    record Or(List<Condition> any) implements Condition {}

    record Not(Condition inner) implements Condition {}

    record Term(Expression expression) implements Condition {}

    static Condition of(Expression expression) {
        List<Token> tokens = expression.unwrapped().tokens();
        List<List<Token>> any = Parentheses.split(tokens, token -> token.is("or"));
        if (any.size() > 1) {
            return new Or(each(any));
        }
        List<List<Token>> all = conjuncts(tokens);
        if (all.size() > 1) {
            return new And(each(all));
        }
        if (!tokens.isEmpty() && tokens.get(0).is("not")) {
            return new Not(of(new Expression(tokens.subList(1, tokens.size()))));
        }
        return new Term(new Expression(tokens));
    }

    /** Whether it holds for every row, as far as can be told without data; empty when that depends on the row. */
    default Optional<Boolean> constant() {
        if (this instanceof And and) {
            return ConstantCondition.of(and.all(), false);
        }
        if (this instanceof Or or) {
            return ConstantCondition.saysTheOpposite(or.any())
                    ? Optional.of(true)
                    : ConstantCondition.of(or.any(), true);
        }
        if (this instanceof Not not) {
            return not.inner().constant().map(holds -> !holds);
        }
        return ConstantCondition.ofTerm(((Term) this).expression());
    }

    default boolean isAlwaysTrue() {
        return constant().orElse(false);
    }

    /** The terms that must all hold. */
    default List<Expression> demands() {
        if (this instanceof And and) {
            return and.all().stream().flatMap(part -> part.demands().stream()).toList();
        }
        return this instanceof Term term ? List.of(term.expression()) : List.of();
    }

    /** Whether a row that passes has a value in the column. */
    default boolean provesNotNull(String column) {
        return demands().stream().anyMatch(term -> isNotNullTest(term, column));
    }

    private static boolean isNotNullTest(Expression term, String column) {
        List<Token> t = term.unwrapped().tokens();
        return t.size() == 4
                && t.get(0).isName()
                && t.get(0).text().equals(column)
                && t.get(1).is("is")
                && t.get(2).is("not")
                && t.get(3).is("null");
    }

    private static List<Condition> each(List<List<Token>> parts) {
        return parts.stream().map(part -> of(new Expression(part))).toList();
    }

    /** Splits at AND, but not at the one that belongs to BETWEEN. */
    private static List<List<Token>> conjuncts(List<Token> tokens) {
        List<List<Token>> parts = new ArrayList<>();
        List<Token> open = new ArrayList<>();
        boolean between = false;
        for (List<Token> piece : Parentheses.split(tokens, token -> token.is("and"))) {
            if (between) {
                open.add(new Token(TokenKind.WORD, "and", 0, 0, -1));
            } else if (!open.isEmpty()) {
                parts.add(List.copyOf(open));
                open.clear();
            }
            open.addAll(piece);
            between = !between && Parentheses.find(piece, 0, token -> token.is("between")) >= 0;
        }
        parts.add(open);
        return parts;
    }
}
