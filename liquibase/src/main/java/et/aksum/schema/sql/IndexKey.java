package et.aksum.schema.sql;

import org.jspecify.annotations.Nullable;

/** A key of an index. */
public record IndexKey(Expression expression, @Nullable String opclass, boolean descending) {
    /** The column, when the key is a plain one. */
    public @Nullable String column() {
        return expression.asName();
    }
}
