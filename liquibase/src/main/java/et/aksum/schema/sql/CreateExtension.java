package et.aksum.schema.sql;

import org.jspecify.annotations.Nullable;

/** {@code CREATE EXTENSION}; the schema is null when none is named. */
public record CreateExtension(String name, @Nullable String schema, boolean ifNotExists, boolean cascade)
        implements Statement {}
