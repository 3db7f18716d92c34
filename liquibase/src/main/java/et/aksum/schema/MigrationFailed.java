package et.aksum.schema;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The schema could not be brought to what this build expects. What was applied before stays; the next start goes on from there. */
public final class MigrationFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Pattern CHANGE_SET = Pattern.compile("changeset \\S+::(\\S+)::");

    MigrationFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Liquibase names the changeSet in one exception of the chain and PostgreSQL the cause in the last. */
    static String inOneLine(Throwable failed) {
        String changeSet = "";
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
            Matcher named = CHANGE_SET.matcher(String.valueOf(root.getMessage()));
            if (named.find()) {
                changeSet = named.group(1) + ": ";
            }
        }
        return changeSet + sentence(String.valueOf(root.getMessage()));
    }

    /** PostgreSQL says it in the first line; what Liquibase refuses to run, it lists below a line that ends with a colon. */
    private static String sentence(String message) {
        String first = message.lines().findFirst().orElse("");
        return first.endsWith(":") ? message.strip().replaceAll("\\s+", " ") : first;
    }
}
