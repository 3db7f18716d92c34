package et.aksum.schema.history;

import et.aksum.schema.run.OfflineSql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the typed changes of a file become on PostgreSQL; Liquibase is asked at the first need, most files have none. */
final class TypedChanges {
    private final ChangelogFiles files;
    private final String file;
    private @Nullable OfflineSql expanded;

    TypedChanges(ChangelogFiles files, String file) {
        this.files = files;
        this.file = file;
    }

    List<String> sqlOf(String id, String author, int change) {
        return expanded().sqlOf(id, author, change);
    }

    List<String> rollbackSqlOf(String id, String author) {
        return expanded().rollbackSqlOf(id, author);
    }

    boolean reversesByItself(String id, String author) {
        return expanded().reversesByItself(id, author);
    }

    private OfflineSql expanded() {
        OfflineSql known = expanded;
        if (known == null) {
            known = OfflineSql.of(files.accessor(), file);
            expanded = known;
        }
        return known;
    }
}
