package et.aksum.schema.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code CREATE POLICY}.
 *
 * @param command {@code all}, {@code select}, {@code insert}, {@code update} or {@code delete}
 */
public record CreatePolicy(
        String name,
        QualifiedName table,
        boolean permissive,
        String command,
        List<String> roles,
        @Nullable Expression using,
        @Nullable Expression check)
        implements Statement {}
