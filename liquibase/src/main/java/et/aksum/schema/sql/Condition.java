package et.aksum.schema.sql;

import et.aksum.schema.sql.token.Token;
import et.aksum.schema.sql.token.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

    /** Whether every way to pass goes through a term of the kind. */
    default boolean requires(Predicate<Expression> wanted) {
        if (this instanceof And and) {
            return and.all().stream().anyMatch(part -> part.requires(wanted));
        }
        if (this instanceof Or or) {
            return or.any().stream().allMatch(part -> part.requires(wanted));
        }
        return this instanceof Term term && wanted.test(term.expression());
    }

    /** Whether a row that passes has a value in the column. */
    default boolean provesNotNull(String column) {
        if (this instanceof And and) {
            return and.all().stream().anyMatch(part -> part.provesNotNull(column));
        }
        if (this instanceof Not not) {
            List<Condition> refused = not.inner() instanceof Or or ? or.any() : List.of(not.inner());
            return refused.stream().anyMatch(part -> part instanceof Term term && says(term, column, "is null"));
        }
        return this instanceof Term term && says(term, column, "is not null");
    }

    private static boolean says(Term term, String column, String test) {
        return term.expression().unwrapped().toString().equals(column + " " + test);
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
