package et.aksum.schema.sql;

import org.jspecify.annotations.Nullable;

/** {@code REINDEX} of an index, table, schema or database. */
public record Reindex(String kind, @Nullable QualifiedName name, boolean concurrently) implements Statement {}
