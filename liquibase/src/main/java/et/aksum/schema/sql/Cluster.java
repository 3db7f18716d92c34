package et.aksum.schema.sql;

import org.jspecify.annotations.Nullable;

/** {@code CLUSTER}. */
public record Cluster(@Nullable QualifiedName table) implements Statement {}
