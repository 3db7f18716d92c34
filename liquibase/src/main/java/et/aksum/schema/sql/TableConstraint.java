package et.aksum.schema.sql;

import et.aksum.schema.sql.token.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table.
 *
 * @param name null when PostgreSQL is to choose one
 * @param columns of a key or foreign key, in order; empty for USING INDEX
 * @param expression of a CHECK or EXCLUDE
 * @param referenced columns; empty when the other table's primary key is meant
 * @param nullsNotDistinct whether UNIQUE allows one null only
 * @param onDelete {@code cascade}, {@code set null} …; null when not said
 */
public record TableConstraint(
        @Nullable String name,
        Token at,
        ConstraintKind kind,
        List<String> columns,
        @Nullable Expression expression,
        @Nullable QualifiedName references,
        List<String> referenced,
        @Nullable String onDelete,
        boolean notValid,
        boolean nullsNotDistinct,
        @Nullable String usingIndex) {

    /** Whether it rests on an index that PostgreSQL builds for it. */
    public boolean buildsIndex() {
        return usingIndex == null
                && (kind == ConstraintKind.PRIMARY_KEY
                        || kind == ConstraintKind.UNIQUE
                        || kind == ConstraintKind.EXCLUDE);
    }

    public boolean isKey() {
        return kind == ConstraintKind.PRIMARY_KEY || kind == ConstraintKind.UNIQUE;
    }
}
