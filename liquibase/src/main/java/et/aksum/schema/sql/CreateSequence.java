package et.aksum.schema.sql;

import org.jspecify.annotations.Nullable;

/** {@code CREATE SEQUENCE}. */
public record CreateSequence(QualifiedName name, boolean temporary, boolean ifNotExists, @Nullable TypeName type)
        implements Statement {}
