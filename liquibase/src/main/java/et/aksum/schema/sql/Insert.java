package et.aksum.schema.sql;

import et.aksum.schema.sql.token.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code INSERT}.
 *
 * @param columns empty when none are listed
 * @param source VALUES, a query or DEFAULT VALUES
 */
public record Insert(
        QualifiedName table,
        List<String> columns,
        List<Token> source,
        @Nullable OnConflict onConflict,
        boolean overriding)
        implements Statement {}
