package et.aksum.schema.lint.rule.modelling;

import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterObject;
import et.aksum.schema.sql.AlterPolicy;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.CommentOn;
import et.aksum.schema.sql.Copy;
import et.aksum.schema.sql.CreateDomain;
import et.aksum.schema.sql.CreateEnum;
import et.aksum.schema.sql.CreateIndex;
import et.aksum.schema.sql.CreatePolicy;
import et.aksum.schema.sql.CreateRoutine;
import et.aksum.schema.sql.CreateSequence;
import et.aksum.schema.sql.CreateTable;
import et.aksum.schema.sql.CreateTableAs;
import et.aksum.schema.sql.CreateTrigger;
import et.aksum.schema.sql.CreateType;
import et.aksum.schema.sql.CreateView;
import et.aksum.schema.sql.Delete;
import et.aksum.schema.sql.DropObjects;
import et.aksum.schema.sql.Grant;
import et.aksum.schema.sql.Insert;
import et.aksum.schema.sql.Merge;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.TableConstraint;
import et.aksum.schema.sql.Truncate;
import et.aksum.schema.sql.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of objects that live in schemas, as far as a statement defines, changes or writes them. */
final class UsedNames {
    private static final Set<String> IN_SCHEMAS = Set.of(
            "table",
            "foreign table",
            "view",
            "materialized view",
            "index",
            "sequence",
            "function",
            "procedure",
            "routine",
            "type",
            "domain",
            "aggregate");

    private final List<QualifiedName> names = new ArrayList<>();

    private UsedNames() {}

    static List<QualifiedName> in(Statement statement) {
        UsedNames found = new UsedNames();
        found.created(statement);
        found.changed(statement);
        found.written(statement);
        return found.names;
    }

    private void created(Statement statement) {
        if (statement instanceof CreateTable create && !create.isTemporary()) {
            add(create.name());
            create.constraints().forEach(this::references);
            create.columns().forEach(column -> column.constraints().forEach(this::references));
        } else if (statement instanceof CreateTableAs create && !create.temporary()) {
            add(create.name());
        } else if (statement instanceof CreateIndex create) {
            add(create.table());
        } else if (statement instanceof CreateView create && !create.temporary()) {
            add(create.name());
            names.addAll(UnqualifiedSources.in(create.query()));
        } else if (statement instanceof CreateRoutine create) {
            add(create.name());
        } else if (statement instanceof CreateEnum create) {
            add(create.name());
        } else if (statement instanceof CreateType create) {
            add(create.name());
        } else if (statement instanceof CreateDomain create) {
            add(create.name());
        } else if (statement instanceof CreateSequence create && !create.temporary()) {
            add(create.name());
        } else if (statement instanceof CreateTrigger create) {
            add(create.table());
            add(create.function());
        } else if (statement instanceof CreatePolicy create) {
            add(create.table());
        }
    }

    private void changed(Statement statement) {
        if (statement instanceof AlterRelation alter) {
            add(alter.name());
            for (AlterAction action : alter.actions()) {
                if (action instanceof AlterAction.AddConstraint add) {
                    references(add.constraint());
                } else if (action instanceof AlterAction.AddColumn add) {
                    add.column().constraints().forEach(this::references);
                } else if (action instanceof AlterAction.AttachPartition attach) {
                    add(attach.partition());
                } else if (action instanceof AlterAction.DetachPartition detach) {
                    add(detach.partition());
                }
            }
        } else if (statement instanceof AlterPolicy alter) {
            add(alter.table());
        } else if (statement instanceof AlterObject alter && IN_SCHEMAS.contains(alter.kind())) {
            add(alter.name());
        } else if (statement instanceof DropObjects drop) {
            if (IN_SCHEMAS.contains(drop.kind())) {
                names.addAll(drop.names());
            }
            add(drop.table());
        } else if (statement instanceof CommentOn comment) {
            add(comment.parent());
            if (IN_SCHEMAS.contains(comment.kind())) {
                add(comment.object());
            }
        } else if (statement instanceof Grant grant && IN_SCHEMAS.contains(grant.kind())) {
            names.addAll(grant.objects());
        }
    }

    private void written(Statement statement) {
        if (statement instanceof Insert insert) {
            add(insert.table());
        } else if (statement instanceof Update update) {
            add(update.table());
        } else if (statement instanceof Delete delete) {
            add(delete.table());
        } else if (statement instanceof Merge merge) {
            add(merge.table());
        } else if (statement instanceof Truncate truncate) {
            names.addAll(truncate.tables());
        } else if (statement instanceof Copy copy) {
            add(copy.table());
        }
    }

    private void references(TableConstraint constraint) {
        add(constraint.references());
    }

    private void add(@Nullable QualifiedName name) {
        if (name != null) {
            names.add(name);
        }
    }
}
