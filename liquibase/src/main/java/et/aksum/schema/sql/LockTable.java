package et.aksum.schema.sql;

import java.util.List;

/** {@code LOCK TABLE}; the mode in lower case. */
public record LockTable(List<QualifiedName> tables, String mode) implements Statement {}
