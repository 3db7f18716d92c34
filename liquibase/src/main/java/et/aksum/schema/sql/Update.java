package et.aksum.schema.sql;

import et.aksum.schema.sql.token.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code UPDATE}. */
public record Update(QualifiedName table, List<String> columns, List<Token> assignments, @Nullable Expression where)
        implements Statement {}
