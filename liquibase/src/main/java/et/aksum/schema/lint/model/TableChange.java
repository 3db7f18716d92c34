package et.aksum.schema.lint.model;

import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.CreateView;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.RelationKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What ALTER TABLE does to the model. */
final class TableChange {
    private final SchemaModel model;
    private final AlterRelation alter;

    TableChange(SchemaModel model, AlterRelation alter) {
        this.model = model;
        this.alter = alter;
    }

    void apply() {
        if (alter.kind() == RelationKind.VIEW) {
            alter.actions().forEach(this::viewOption);
        }
        Optional<Table> table =
                alter.isTable() ? Optional.of(model.tableOrAssumed(alter.name())) : model.table(alter.name());
        for (AlterAction action : alter.actions()) {
            if (action instanceof AlterAction.Rename rename) {
                rename(table, new QualifiedName(model.resolve(alter.name()).schema(), rename.to()));
            } else if (action instanceof AlterAction.SetSchema move) {
                rename(table, new QualifiedName(move.schema(), alter.name().name()));
            } else {
                table.ifPresent(known -> action(known, action));
            }
        }
    }

    private void viewOption(AlterAction action) {
        String words = action instanceof AlterAction.SetOptions set
                ? set.words()
                : action instanceof AlterAction.OtherAction other ? other.words() : "";
        if (words.contains("security_invoker")) {
            boolean on = words.startsWith("set ") && !words.matches(".*security_invoker = (false|off|0|no)\\b.*");
            model.views.computeIfPresent(model.resolve(alter.name()), (name, view) -> withReadersRights(view, on));
        }
    }

    private static CreateView withReadersRights(CreateView view, boolean on) {
        Map<String, String> options = new LinkedHashMap<>(view.options());
        options.put("security_invoker", String.valueOf(on));
        return new CreateView(
                view.name(), view.orReplace(), view.temporary(), view.materialized(), options, view.query());
    }

    private void action(Table table, AlterAction action) {
        if (action instanceof AlterAction.AddConstraint add) {
            new TableBirth(model).constrain(table, add.constraint());
        } else if (action instanceof AlterAction.ValidateConstraint validate) {
            table.constraints.computeIfPresent(
                    validate.constraint(), (name, constraint) -> constraint.asValid(model.now()));
        } else if (action instanceof AlterAction.DropConstraint drop) {
            table.constraints.remove(drop.constraint());
        } else if (action instanceof AlterAction.RenameConstraint rename) {
            Constraint old = table.constraints.remove(rename.constraint());
            if (old != null) {
                table.constraints.put(rename.to(), old.named(rename.to()));
            }
        } else if (action instanceof AlterAction.RowSecurity security) {
            rowSecurity(table, security.change());
        } else if (action instanceof AlterAction.AttachPartition attach) {
            attach(table, attach);
        } else if (action instanceof AlterAction.DetachPartition detach) {
            model.table(detach.partition()).ifPresent(partition -> {
                partition.partitionOf = null;
                partition.detached = model.now();
            });
        } else {
            column(table, action);
        }
    }

    private void column(Table table, AlterAction action) {
        if (action instanceof AlterAction.AddColumn add) {
            if (!add.ifNotExists() || !table.columns.containsKey(add.column().name())) {
                table.columns.put(add.column().name(), Column.of(add.column(), model.now()));
                add.column().constraints().forEach(constraint -> new TableBirth(model).constrain(table, constraint));
            }
        } else if (action instanceof AlterAction.DropColumn drop) {
            table.columns.remove(drop.column());
            table.columnComments.remove(drop.column());
            table.constraints
                    .values()
                    .removeIf(constraint -> constraint.columns().contains(drop.column()));
        } else if (action instanceof AlterAction.ChangeType change) {
            change(table, change.column(), column -> column.withType(change.type()));
        } else if (action instanceof AlterAction.SetNotNull set) {
            change(table, set.column(), column -> column.withNotNull(true));
        } else if (action instanceof AlterAction.DropNotNull drop) {
            change(table, drop.column(), column -> column.withNotNull(false));
        } else if (action instanceof AlterAction.SetDefault set) {
            change(table, set.column(), column -> column.withDefault(set.value()));
        } else if (action instanceof AlterAction.DropDefault drop) {
            change(table, drop.column(), column -> column.withDefault(null));
        } else if (action instanceof AlterAction.AddIdentity add) {
            change(table, add.column(), Column::withIdentity);
        } else if (action instanceof AlterAction.RenameColumn rename) {
            Column old = table.columns.remove(rename.column());
            if (old != null) {
                table.columns.put(rename.to(), old.withName(rename.to()));
            }
        }
    }

    private static void change(Table table, String column, UnaryOperator<Column> how) {
        table.columns.computeIfPresent(column, (name, old) -> how.apply(old));
    }

    private static void rowSecurity(Table table, AlterAction.RowSecurity.Change change) {
        switch (change) {
            case ENABLE -> table.rowSecurity = true;
            case DISABLE -> table.rowSecurity = false;
            case FORCE -> table.forced = true;
            case NO_FORCE -> table.forced = false;
        }
    }

    private void attach(Table parent, AlterAction.AttachPartition attach) {
        model.table(attach.partition()).ifPresent(partition -> partition.partitionOf = parent.name());
    }

    private void rename(Optional<Table> table, QualifiedName to) {
        QualifiedName from = model.resolve(alter.name());
        table.ifPresent(known -> {
            model.tables.remove(from);
            known.rename(to);
            model.tables.put(to, known);
            model.indexes.replaceAll((name, index) ->
                    index.table().equals(from) ? new Index(index.name(), to, index.definition(), index.born()) : index);
        });
        CreateView view = model.views.remove(from);
        if (view != null) {
            model.views.put(to, view);
        }
        Index index = model.indexes.remove(from);
        if (index != null) {
            model.indexes.put(to, new Index(to, index.table(), index.definition(), index.born()));
        }
    }
}
