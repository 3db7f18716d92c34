package et.aksum.schema.sql;

import java.util.List;

/** {@code VACUUM}. */
public record Vacuum(boolean full, List<QualifiedName> tables) implements Statement {}
