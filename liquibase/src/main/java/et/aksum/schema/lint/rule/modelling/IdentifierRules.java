package et.aksum.schema.lint.rule.modelling;

import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.SqlWords;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** MD09: names that are too long, need quotes, or mean something to PostgreSQL. */
final class IdentifierRules {
    private static final int LONGEST = 63;
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private IdentifierRules() {}

    static void register(RuleBook book) {
        book.onEach("MD09", IdentifierRules::check);
    }

    private static void check(Moment at) {
        for (String name : NewNames.in(at.step().statement())) {
            fault(name).ifPresent(fault -> at.report("The name \"" + name + "\" " + fault + "."));
        }
    }

    private static Optional<String> fault(String name) {
        if (name.contains("?") || name.contains("$")) {
            return Optional.empty();
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of("is longer than 63 bytes and is cut");
        }
        if (!PLAIN.matcher(name).matches()) {
            return Optional.of("needs quotes wherever it is used");
        }
        return SqlWords.isReserved(name) ? Optional.of("is a reserved word") : Optional.empty();
    }
}
