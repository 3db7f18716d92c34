package et.aksum.schema.sql;

/** What {@code ALTER TABLE} and its siblings can name. */
public enum RelationKind {
    TABLE,
    FOREIGN_TABLE,
    INDEX,
    VIEW,
    MATERIALIZED_VIEW,
    SEQUENCE
}
