package et.aksum.schema.sql;

/** {@code REFRESH MATERIALIZED VIEW}. */
public record RefreshView(QualifiedName name, boolean concurrently, boolean withData) implements Statement {}
