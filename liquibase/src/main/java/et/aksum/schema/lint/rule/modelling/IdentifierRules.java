package et.aksum.schema.lint.rule.modelling;

import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.SqlWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        List<String> given = NewNames.in(at.step().statement());
        for (String name : given) {
            fault(name).ifPresent(fault -> at.report("The name \"" + name + "\" " + fault + "."));
        }
        for (QualifiedName used : UsedNames.in(at.step().statement())) {
            if (isTooLong(used.name()) && !given.contains(used.name())) {
                at.report("The name \"" + used.name()
                        + "\" is longer than 63 bytes: the object meant is the one whose name it is cut to.");
            }
        }
    }

    private static boolean isTooLong(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }

    private static Optional<String> fault(String name) {
        if (name.contains("?") || name.contains("$")) {
            return Optional.empty();
        }
        if (isTooLong(name)) {
            return Optional.of("is longer than 63 bytes and is cut");
        }
        if (!PLAIN.matcher(name).matches()) {
            return Optional.of("needs quotes wherever it is used");
        }
        return SqlWords.isReserved(name) ? Optional.of("is a reserved word") : Optional.empty();
    }
}
