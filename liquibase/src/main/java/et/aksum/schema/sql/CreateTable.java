package et.aksum.schema.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code CREATE TABLE}.
 *
 * @param partitionBy null unless the table is partitioned
 * @param partitionOf its parent, when it is a partition
 * @param bounds the words after FOR VALUES of a partition; DEFAULT for a default partition
 * @param parents tables it inherits from
 */
public record CreateTable(
        QualifiedName name,
        Persistence persistence,
        boolean ifNotExists,
        List<ColumnDefinition> columns,
        List<TableConstraint> constraints,
        @Nullable PartitionKey partitionBy,
        @Nullable QualifiedName partitionOf,
        @Nullable Expression bounds,
        List<QualifiedName> parents,
        List<LikeTable> likes)
        implements Statement {
    public enum Persistence {
        PERMANENT,
        UNLOGGED,
        TEMPORARY
    }

    public boolean isTemporary() {
        return persistence == Persistence.TEMPORARY;
    }
}
