package et.aksum.schema.draft;

import et.aksum.schema.sql.SqlWords;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What things are called here: by their table and a suffix that says what they are. */
final class Naming {
    static final String ORGANISATION = "org_id";

    private static final int LONGEST = 63;
    private static final int HASH_DIGITS = 8;

    private Naming() {}

    static String schema(String table) {
        return table.substring(0, Math.max(0, table.indexOf('.')));
    }

    static String bare(String table) {
        return table.substring(table.indexOf('.') + 1);
    }

    /** In a statement: with quotes where PostgreSQL needs them. */
    static String quoted(String name) {
        return Arrays.stream(name.split("\\."))
                .map(part -> part.matches("[a-z_][a-z0-9_$]*") && !SqlWords.isReserved(part)
                        ? part
                        : "\"" + part.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining("."));
    }

    static String list(List<String> columns) {
        return columns.stream().map(Naming::quoted).collect(Collectors.joining(", "));
    }

    /** Of a constraint or an index; one that would be cut off by PostgreSQL is cut here, where it stays different from others. */
    static String of(String table, String part, String suffix) {
        String name = part.isEmpty() ? bare(table) + "_" + suffix : bare(table) + "_" + part + "_" + suffix;
        if (name.length() <= LONGEST) {
            return name;
        }
        String hash = "_%08x_".formatted(name.hashCode()) + suffix;
        return name.substring(0, LONGEST - HASH_DIGITS - 2 - suffix.length()) + hash;
    }

    /** The end of a changeSet's id. */
    static String purpose(String table, String what) {
        String words = (bare(table) + " " + what).strip().toLowerCase(Locale.ROOT);
        return words.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** As people say it: {@code terms.incotermPlace} is {@code incoterm place of terms}. */
    static String words(String attribute) {
        String[] path = attribute.split("\\.");
        StringBuilder words = new StringBuilder();
        for (int i = path.length - 1; i >= 0; i--) {
            words.append(words.isEmpty() ? "" : " of ")
                    .append(path[i].replaceAll("([a-z])([A-Z])", "$1 $2")
                            .replaceAll("[()_]", " ")
                            .strip()
                            .toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }

    static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }
}
