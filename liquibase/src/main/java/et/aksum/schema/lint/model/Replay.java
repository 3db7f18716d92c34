package et.aksum.schema.lint.model;

import et.aksum.schema.sql.AlterObject;
import et.aksum.schema.sql.AlterPolicy;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.CommentOn;
import et.aksum.schema.sql.CreateDomain;
import et.aksum.schema.sql.CreateEnum;
import et.aksum.schema.sql.CreateIndex;
import et.aksum.schema.sql.CreatePolicy;
import et.aksum.schema.sql.CreateRoutine;
import et.aksum.schema.sql.CreateSchema;
import et.aksum.schema.sql.CreateSequence;
import et.aksum.schema.sql.CreateTable;
import et.aksum.schema.sql.CreateTableAs;
import et.aksum.schema.sql.CreateTrigger;
import et.aksum.schema.sql.CreateType;
import et.aksum.schema.sql.CreateView;
import et.aksum.schema.sql.DropObjects;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.SetParameter;
import et.aksum.schema.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a statement does to the model. */
final class Replay {
    private final SchemaModel model;

    Replay(SchemaModel model) {
        this.model = model;
    }

    void apply(Statement statement) {
        if (statement instanceof CreateTable create) {
            new TableBirth(model).create(create);
        } else if (statement instanceof CreateTableAs create) {
            new TableBirth(model).fromQuery(create.name(), create.temporary(), false);
        } else if (statement instanceof AlterRelation alter) {
            new TableChange(model, alter).apply();
        } else if (statement instanceof CreateIndex create) {
            index(create);
        } else if (statement instanceof CreateView create) {
            view(create);
        } else if (statement instanceof DropObjects drop) {
            new Removal(model).drop(drop);
        } else if (statement instanceof CommentOn comment) {
            comment(comment);
        } else if (statement instanceof SetParameter set && set.name().equals("search_path")) {
            model.searchPath.set(set.value());
        } else {
            lesser(statement);
        }
    }

    private void lesser(Statement statement) {
        if (statement instanceof CreatePolicy create) {
            model.tableOrAssumed(create.table())
                    .policies
                    .put(
                            create.name(),
                            new Policy(
                                    create.name(),
                                    create.permissive(),
                                    create.command(),
                                    create.using(),
                                    create.check()));
        } else if (statement instanceof AlterPolicy alter) {
            alterPolicy(model.tableOrAssumed(alter.table()), alter);
        } else if (statement instanceof CreateTrigger create) {
            model.table(create.table()).ifPresent(table -> table.triggers.put(create.name(), create));
        } else if (statement instanceof CreateRoutine create) {
            model.routines.put(born(create.name()), create);
        } else if (statement instanceof CreateEnum create) {
            born(create.name());
        } else if (statement instanceof CreateDomain create) {
            model.domains.put(born(create.name()), create);
        } else if (statement instanceof CreateSequence create) {
            born(create.name());
        } else if (statement instanceof CreateType create) {
            born(create.name());
        } else if (statement instanceof CreateSchema create) {
            schema(create.name());
        } else if (statement instanceof AlterObject alter) {
            if (alter.change() == AlterObject.Change.OTHER) {
                routine(alter);
            } else {
                rename(alter);
            }
        }
    }

    private void routine(AlterObject alter) {
        model.routines.computeIfPresent(
                model.resolve(alter.name()), (name, routine) -> new RoutineChange(routine).after(alter.words()));
    }

    private void schema(@Nullable String name) {
        if (name != null) {
            model.schemas.putIfAbsent(name, model.now());
        }
    }

    /** Its resolved name, noted as created now unless it was there before. */
    private QualifiedName born(QualifiedName name) {
        QualifiedName resolved = model.resolve(name);
        model.ages.putIfAbsent(resolved, model.now());
        return resolved;
    }

    private void view(CreateView create) {
        if (create.materialized()) {
            new TableBirth(model).fromQuery(create.name(), false, true);
        }
        model.views.put(born(create.name()), create);
    }

    private void index(CreateIndex create) {
        QualifiedName table = model.tableOrAssumed(create.table()).name();
        String chosen = create.name();
        QualifiedName name = new QualifiedName(
                table.schema(), chosen != null ? chosen : table.name() + "_idx" + model.indexes.size());
        if (!create.ifNotExists() || !model.indexes.containsKey(name)) {
            model.indexes.put(name, new Index(name, table, create, model.now()));
        }
    }

    private static void alterPolicy(Table table, AlterPolicy alter) {
        Policy old = table.policies.remove(alter.name());
        String newName = alter.newName();
        String name = newName != null ? newName : alter.name();
        if (old == null) {
            if (!table.isComplete()) {
                table.policies.put(name, new Policy(name, true, "all", alter.using(), alter.check()));
            }
            return;
        }
        table.policies.put(
                name,
                new Policy(
                        name,
                        old.permissive(),
                        old.command(),
                        alter.using() != null ? alter.using() : old.using(),
                        alter.check() != null ? alter.check() : old.check()));
    }

    private void rename(AlterObject alter) {
        String to = alter.to();
        if (alter.change() != AlterObject.Change.RENAME || to == null) {
            return;
        }
        if (alter.kind().equals("schema")) {
            new Removal(model).moveSchema(alter.name().name(), to);
        }
    }

    private void comment(CommentOn comment) {
        QualifiedName parent = comment.parent();
        if (comment.kind().equals("column") && parent != null) {
            model.table(parent).ifPresent(table -> put(table.columnComments, comment));
        } else if (comment.kind().equals("table") || comment.kind().equals("materialized view")) {
            model.table(comment.object()).ifPresent(table -> table.comment = comment.text());
        }
    }

    private static void put(Map<String, String> comments, CommentOn comment) {
        String text = comment.text();
        if (text == null) {
            comments.remove(comment.object().name());
        } else {
            comments.put(comment.object().name(), text);
        }
    }
}
