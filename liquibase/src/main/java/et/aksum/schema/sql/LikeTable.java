package et.aksum.schema.sql;

import java.util.Set;

/** {@code LIKE other INCLUDING …} in a table; parts in lower case, {@code all} for all. */
public record LikeTable(QualifiedName table, Set<String> including) {
    public boolean copies(String part) {
        return including.contains(part) || including.contains("all");
    }
}
