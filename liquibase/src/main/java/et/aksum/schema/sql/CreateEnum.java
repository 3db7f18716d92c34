package et.aksum.schema.sql;

import java.util.List;

/** {@code CREATE TYPE … AS ENUM}. */
public record CreateEnum(QualifiedName name, List<String> values) implements Statement {}
