package et.aksum.schema.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ALTER POLICY}. */
public record AlterPolicy(
        String name,
        QualifiedName table,
        @Nullable String newName,
        List<String> roles,
        @Nullable Expression using,
        @Nullable Expression check)
        implements Statement {}
