package et.aksum.schema.sql;

import org.jspecify.annotations.Nullable;

/** One action of {@code ALTER TABLE}. */
public sealed interface AlterAction {

    record AddColumn(ColumnDefinition column, boolean ifNotExists) implements AlterAction {}

    record DropColumn(String column, boolean cascade) implements AlterAction {}

    record ChangeType(String column, TypeName type, @Nullable Expression using) implements AlterAction {}

    record SetNotNull(String column) implements AlterAction {}

    record DropNotNull(String column) implements AlterAction {}

    record SetDefault(String column, Expression value) implements AlterAction {}

    record DropDefault(String column) implements AlterAction {}

    record AddIdentity(String column) implements AlterAction {}

    record AddConstraint(TableConstraint constraint) implements AlterAction {}

    record ValidateConstraint(String constraint) implements AlterAction {}

    record DropConstraint(String constraint, boolean cascade) implements AlterAction {}

    record RenameColumn(String column, String to) implements AlterAction {}

    record RenameConstraint(String constraint, String to) implements AlterAction {}

    record Rename(String to) implements AlterAction {}

    record SetSchema(String schema) implements AlterAction {}

    /** @param bounds the words after FOR VALUES; null when an index is attached */
    record AttachPartition(QualifiedName partition, @Nullable Expression bounds) implements AlterAction {}

    /** @param finalizes whether it ends what DETACH … CONCURRENTLY began */
    record DetachPartition(QualifiedName partition, boolean concurrently, boolean finalizes) implements AlterAction {}

    record RowSecurity(Change change) implements AlterAction {
        public enum Change {
            ENABLE,
            DISABLE,
            FORCE,
            NO_FORCE
        }
    }

    record SwitchTrigger(String trigger, boolean enabled) implements AlterAction {}

    /** SET TABLESPACE, SET LOGGED, SET UNLOGGED, SET ACCESS METHOD. */
    record Rewrite(String words) implements AlterAction {}

    record SetOptions(String words) implements AlterAction {}

    /** SET STATISTICS, CLUSTER ON, OWNER TO, INHERIT and others that neither scan nor rewrite. */
    record OtherAction(String words) implements AlterAction {}
}
