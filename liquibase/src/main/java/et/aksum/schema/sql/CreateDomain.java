package et.aksum.schema.sql;

import java.util.List;

/** {@code CREATE DOMAIN}. */
public record CreateDomain(QualifiedName name, TypeName type, List<TableConstraint> constraints) implements Statement {}
