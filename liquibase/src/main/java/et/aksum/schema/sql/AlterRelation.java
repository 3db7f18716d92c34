package et.aksum.schema.sql;

import java.util.List;

/** {@code ALTER TABLE} and its siblings for indexes, views and sequences. */
public record AlterRelation(
        RelationKind kind, QualifiedName name, boolean only, boolean ifExists, List<AlterAction> actions)
        implements Statement {
    public boolean isTable() {
        return kind == RelationKind.TABLE || kind == RelationKind.FOREIGN_TABLE;
    }
}
