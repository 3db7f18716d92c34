package et.aksum.schema.sql;

import et.aksum.schema.sql.token.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column as it is created.
 *
 * @param type null in typed tables and partitions
 * @param notNull said so, or implied by PRIMARY KEY here
 * @param constraints those written at the column, as if of the table
 */
public record ColumnDefinition(
        String name,
        Token at,
        @Nullable TypeName type,
        boolean notNull,
        @Nullable Expression defaultValue,
        Generation generation,
        List<TableConstraint> constraints) {

    /** Where the value of a column comes from, beside writers and defaults. */
    public enum Generation {
        NONE,
        STORED,
        VIRTUAL,
        IDENTITY
    }
}
