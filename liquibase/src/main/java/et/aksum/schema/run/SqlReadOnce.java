package et.aksum.schema.run;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import liquibase.changelog.ChangeSet;
import liquibase.util.StandardSqlParser;
import liquibase.util.StringClauses;
import org.jspecify.annotations.Nullable;

/**
 * Liquibase's own reading of a changeSet's text, kept for the next time it asks: it asks once to log the statements, once more to run them, and again
 * for each database of a process, and the reading takes longer than most statements. Memory that somebody needs is given back.
 */
public final class SqlReadOnce extends StandardSqlParser {
    private final Map<Text, SoftReference<StringClauses>> read = new ConcurrentHashMap<>();

    private record Text(String sql, boolean whitespace, boolean comments) {}

    /** Only what is asked for a changeSet, and is not changed afterwards. */
    @Override
    public StringClauses parse(
            String sql, boolean preserveWhitespace, boolean preserveComments, @Nullable ChangeSet changeSet) {
        if (changeSet == null) {
            return super.parse(sql, preserveWhitespace, preserveComments, null);
        }
        Text text = new Text(sql, preserveWhitespace, preserveComments);
        SoftReference<StringClauses> known = read.get(text);
        StringClauses clauses = known == null ? null : known.get();
        if (clauses == null) {
            clauses = super.parse(sql, preserveWhitespace, preserveComments, changeSet);
            read.put(text, new SoftReference<>(clauses));
        }
        return clauses;
    }

    @Override
    public int getPriority() {
        return PRIORITY_DATABASE;
    }
}
