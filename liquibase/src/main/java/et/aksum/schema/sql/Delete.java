package et.aksum.schema.sql;

import org.jspecify.annotations.Nullable;

/** {@code DELETE}. */
public record Delete(QualifiedName table, @Nullable Expression where) implements Statement {}
