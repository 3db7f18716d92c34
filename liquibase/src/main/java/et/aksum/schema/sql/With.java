package et.aksum.schema.sql;

import java.util.List;

/** A statement behind {@code WITH}, and the ones inside it that write. */
public record With(List<Statement> parts, Statement main) implements Statement {}
