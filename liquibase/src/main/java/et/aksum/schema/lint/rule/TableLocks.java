package et.aksum.schema.lint.rule;

import et.aksum.schema.lint.model.Index;
import et.aksum.schema.lint.model.SchemaModel;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterPolicy;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.Cluster;
import et.aksum.schema.sql.ConstraintKind;
import et.aksum.schema.sql.CreateIndex;
import et.aksum.schema.sql.CreatePolicy;
import et.aksum.schema.sql.CreateRule;
import et.aksum.schema.sql.CreateTable;
import et.aksum.schema.sql.CreateTrigger;
import et.aksum.schema.sql.DropObjects;
import et.aksum.schema.sql.LockTable;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.RefreshView;
import et.aksum.schema.sql.Reindex;
import et.aksum.schema.sql.RelationKind;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.TableConstraint;
import et.aksum.schema.sql.Truncate;
import et.aksum.schema.sql.Vacuum;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which locks a statement takes, after the table in PostgreSQL's chapter on explicit locking; tables of this release do not count. */
final class TableLocks {
    private static final Set<String> ON_TABLE = Set.of("policy", "trigger", "rule");
    private static final List<String> WEAK =
            List.of("cluster", "no cluster", "without cluster", "set without cluster", "reset", "depends");

    private final SchemaModel model;
    private final List<TableLock> locks = new ArrayList<>();

    private TableLocks(SchemaModel model) {
        this.model = model;
    }

    static List<TableLock> of(Statement statement, SchemaModel model) {
        TableLocks found = new TableLocks(model);
        found.definition(statement);
        found.maintenance(statement);
        return found.locks;
    }

    private void definition(Statement statement) {
        if (statement instanceof AlterRelation alter) {
            alter(alter);
        } else if (statement instanceof CreateIndex create) {
            add(create.table(), create.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE);
        } else if (statement instanceof DropObjects drop) {
            drop(drop);
        } else if (statement instanceof CreateTrigger create) {
            add(create.table(), LockMode.SHARE_ROW_EXCLUSIVE);
        } else if (statement instanceof CreatePolicy create) {
            add(create.table(), LockMode.ACCESS_EXCLUSIVE);
        } else if (statement instanceof AlterPolicy alter) {
            add(alter.table(), LockMode.ACCESS_EXCLUSIVE);
        } else if (statement instanceof CreateRule create) {
            add(create.table(), LockMode.ACCESS_EXCLUSIVE);
        } else if (statement instanceof CreateTable create) {
            create(create);
        }
    }

    private void maintenance(Statement statement) {
        if (statement instanceof Truncate truncate) {
            truncate.tables().forEach(table -> add(table, LockMode.ACCESS_EXCLUSIVE));
        } else if (statement instanceof LockTable lock) {
            lock.tables().forEach(table -> add(table, LockMode.named(lock.mode())));
        } else if (statement instanceof Vacuum vacuum && vacuum.full()) {
            vacuum.tables().forEach(table -> add(table, LockMode.ACCESS_EXCLUSIVE));
        } else if (statement instanceof Cluster cluster) {
            add(cluster.table(), LockMode.ACCESS_EXCLUSIVE);
        } else if (statement instanceof RefreshView refresh) {
            add(refresh.name(), refresh.concurrently() ? LockMode.EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE);
        } else if (statement instanceof Reindex reindex && !reindex.concurrently()) {
            reindex(reindex);
        }
    }

    private void reindex(Reindex reindex) {
        QualifiedName name = reindex.name();
        if (name != null && reindex.kind().equals("index")) {
            add(model.index(name).map(Index::table).orElse(name), LockMode.SHARE);
        } else if (reindex.kind().equals("table")) {
            add(name, LockMode.SHARE);
        }
    }

    private void create(CreateTable create) {
        Stream.concat(
                        create.constraints().stream(),
                        create.columns().stream().flatMap(column -> column.constraints().stream()))
                .map(TableConstraint::references)
                .filter(references -> !create.name().equals(references))
                .forEach(references -> add(references, LockMode.SHARE_ROW_EXCLUSIVE));
    }

    private void alter(AlterRelation alter) {
        boolean table = alter.isTable() || alter.kind() == RelationKind.MATERIALIZED_VIEW;
        for (AlterAction action : alter.actions()) {
            if (table) {
                add(alter.name(), modeOf(action));
                others(action);
            }
        }
    }

    private void others(AlterAction action) {
        if (action instanceof AlterAction.AddConstraint add) {
            add(add.constraint().references(), LockMode.SHARE_ROW_EXCLUSIVE);
        } else if (action instanceof AlterAction.AddColumn add) {
            add.column().constraints().forEach(c -> add(c.references(), LockMode.SHARE_ROW_EXCLUSIVE));
        } else if (action instanceof AlterAction.AttachPartition attach) {
            add(attach.partition(), LockMode.ACCESS_EXCLUSIVE);
        } else if (action instanceof AlterAction.DetachPartition detach && !detach.concurrently()) {
            add(detach.partition(), LockMode.ACCESS_EXCLUSIVE);
        }
    }

    private static LockMode modeOf(AlterAction action) {
        if (action instanceof AlterAction.AddConstraint add) {
            return add.constraint().kind() == ConstraintKind.FOREIGN_KEY
                    ? LockMode.SHARE_ROW_EXCLUSIVE
                    : LockMode.ACCESS_EXCLUSIVE;
        }
        if (action instanceof AlterAction.SwitchTrigger) {
            return LockMode.SHARE_ROW_EXCLUSIVE;
        }
        if (action instanceof AlterAction.ValidateConstraint
                || action instanceof AlterAction.AttachPartition
                || action instanceof AlterAction.SetOptions
                || action instanceof AlterAction.DetachPartition detach
                        && (detach.concurrently() || detach.finalizes())) {
            return LockMode.SHARE_UPDATE_EXCLUSIVE;
        }
        return action instanceof AlterAction.OtherAction other && isWeak(other.words())
                ? LockMode.SHARE_UPDATE_EXCLUSIVE
                : LockMode.ACCESS_EXCLUSIVE;
    }

    private static boolean isWeak(String words) {
        return WEAK.stream().anyMatch(words::startsWith)
                || words.contains("set statistics")
                || words.contains("( n_distinct");
    }

    private void drop(DropObjects drop) {
        if (ON_TABLE.contains(drop.kind())) {
            add(drop.table(), LockMode.ACCESS_EXCLUSIVE);
            return;
        }
        for (QualifiedName name : drop.names()) {
            if (drop.kind().equals("table") || drop.kind().equals("materialized view")) {
                add(name, LockMode.ACCESS_EXCLUSIVE);
            } else if (drop.kind().equals("index") && !drop.concurrently()) {
                add(model.index(name).map(Index::table).orElse(name), LockMode.ACCESS_EXCLUSIVE);
            }
        }
    }

    private void add(@Nullable QualifiedName table, LockMode mode) {
        if (table != null && model.isOld(table)) {
            locks.add(new TableLock(model.resolve(table), mode));
        }
    }
}
