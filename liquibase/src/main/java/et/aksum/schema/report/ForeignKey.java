package et.aksum.schema.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A foreign key as PostgreSQL writes it.
 *
 * @param columns those that refer
 * @param table the one referred to, with its schema
 */
record ForeignKey(List<String> columns, String table) {
    private static final Pattern DEFINITION =
            Pattern.compile("FOREIGN KEY \\(([^)]*)\\) REFERENCES (\\S+?)\\(.*", Pattern.DOTALL);

    /** Empty for constraints of other kinds. */
    static Optional<ForeignKey> parse(String definition) {
        Matcher matcher = DEFINITION.matcher(definition);
        return matcher.matches()
                ? Optional.of(new ForeignKey(List.of(matcher.group(1).split(", ")), matcher.group(2)))
                : Optional.empty();
    }
}
