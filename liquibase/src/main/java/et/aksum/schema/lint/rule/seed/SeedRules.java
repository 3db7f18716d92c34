package et.aksum.schema.lint.rule.seed;

import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.Copy;
import et.aksum.schema.sql.DoBlock;
import et.aksum.schema.sql.Insert;
import et.aksum.schema.sql.Merge;
import et.aksum.schema.sql.OnConflict;
import et.aksum.schema.sql.Parentheses;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.token.Lexer;
import et.aksum.schema.sql.token.Token;
import java.util.List;
import java.util.regex.Pattern;

/** SD01, SD02, SD04; the others have classes of their own. */
public final class SeedRules {
    private static final Pattern DEMO = Pattern.compile(
            "(?is).*(\\bdemo\\b|@example\\.(com|org|net)|@test\\.|\\blorem ipsum\\b|\\bj(ohn|ane) doe\\b|\\btest ?user\\b|\\bfoo ?bar\\b).*");
    private static final Pattern NOT_PRODUCTION = Pattern.compile("(?i).*\\b(demo|test|dev|development|sample)\\b.*");

    private SeedRules() {}

    public static void register(RuleBook book) {
        book.on(Insert.class, "SD01", SeedRules::notIdempotent);
        book.on(Copy.class, "SD01", SeedRules::copies);
        book.on(Insert.class, "SD02", SeedRules::overwrites);
        book.on(Merge.class, "SD02", SeedRules::mergesOver);
        LiteralIdRules.register(book); // SD03
        book.on(Insert.class, "SD04", SeedRules::demoInProduction);
        ColumnListRules.register(book); // SD05
    }

    private static void notIdempotent(Insert insert, Moment at) {
        if (insert.onConflict() == null
                && isSeeded(insert.table(), at)
                && !asksFirst(insert.source(), insert.table().name())
                && !blockAsksFirst(insert, at)) {
            at.report("Rows are inserted into " + insert.table() + " without ON CONFLICT or NOT EXISTS.");
        }
    }

    private static void copies(Copy copy, Moment at) {
        QualifiedName table = copy.table();
        if (copy.into() && table != null && isSeeded(table, at)) {
            at.report("Rows are copied into " + table + " whether they are there or not.");
        }
    }

    private static boolean isSeeded(QualifiedName table, Moment at) {
        return at.isLasting(table) && !isForDemo(at);
    }

    private static boolean isForDemo(Moment at) {
        return NOT_PRODUCTION
                .matcher(at.changeSet().context() + " " + at.changeSet().attribute("labels"))
                .matches();
    }

    private static boolean asksFirst(List<Token> tokens, String table) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i).is("not") && tokens.get(i + 1).is("exists")) {
                int close = Parentheses.closing(tokens, i + 2);
                return tokens.subList(i + 2, close).stream()
                        .anyMatch(token -> token.isName() && token.text().equals(table));
            }
        }
        return false;
    }

    private static boolean blockAsksFirst(Insert insert, Moment at) {
        return at.step().origin().statement() instanceof DoBlock block
                && asksFirst(Lexer.tokens(block.body().text()), insert.table().name());
    }

    private static void overwrites(Insert insert, Moment at) {
        OnConflict conflict = insert.onConflict();
        if (conflict != null && conflict.updates()) {
            boolean guarded =
                    conflict.where() != null && mentionsGuard(conflict.where().tokens());
            if (!guarded && isSeeded(insert.table(), at)) {
                at.report("DO UPDATE overwrites rows of " + insert.table() + " that a customer may have changed.");
            }
        }
    }

    private static void mergesOver(Merge merge, Moment at) {
        List<Token> tokens = at.step().read().text().tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean matched = tokens.get(i).is("when") && tokens.get(i + 1).is("matched");
            int then = matched ? Parentheses.find(tokens, i, token -> token.is("then")) : -1;
            if (then > 0
                    && then + 1 < tokens.size()
                    && tokens.get(then + 1).is("update")
                    && !mentionsGuard(tokens.subList(i, then))) {
                at.report("MERGE overwrites rows of " + merge.table() + " that a customer may have changed.");
            }
        }
    }

    private static boolean mentionsGuard(List<Token> condition) {
        return condition.stream()
                .filter(Token::isName)
                .map(Token::text)
                .anyMatch(name -> name.matches("(.*_)?(origin|version)"));
    }

    private static void demoInProduction(Insert insert, Moment at) {
        boolean demo = insert.source().stream()
                .anyMatch(
                        token -> token.isString() && DEMO.matcher(token.text()).matches());
        if (demo && !isForDemo(at)) {
            at.report("Rows that look like demo or test data go into " + insert.table() + " of every installation.");
        }
    }
}
