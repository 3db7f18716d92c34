package et.aksum.schema.sql;

import java.util.List;

/** {@code TRUNCATE}. */
public record Truncate(List<QualifiedName> tables, boolean cascade) implements Statement {}
