package et.aksum.schema.sql.token;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one setting that changes how the rest of a script is read. */
final class StandardStrings {
    private static final Set<String> OFF = Set.of("off", "false", "0", "no");

    private StandardStrings() {}

    /** Whether backslashes are ordinary from here on; empty when the statement does not say. */
    static Optional<Boolean> settingOf(List<Token> statement) {
        if (!statement.get(0).is("set") || statement.size() < 4) {
            return Optional.empty();
        }
        boolean scoped = statement.get(1).is("local") || statement.get(1).is("session");
        int name = scoped ? 2 : 1;
        return statement.get(name).is("standard_conforming_strings")
                ? Optional.of(!OFF.contains(statement.get(statement.size() - 1).text()))
                : Optional.empty();
    }
}
