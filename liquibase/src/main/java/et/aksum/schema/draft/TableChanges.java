package et.aksum.schema.draft;

import et.aksum.schema.drift.ObjectKind;
import et.aksum.schema.drift.SchemaObject;
import et.aksum.schema.drift.model.KnownTables;
import et.aksum.schema.drift.model.MappedColumn;
import et.aksum.schema.drift.model.MappedKey;
import et.aksum.schema.drift.model.MappedTable;
import et.aksum.schema.drift.model.ModelDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What brings a table that is there already to its entity, in steps that let readers and writers through. */
final class TableChanges {
    private static final String BC05 = "BC05";

    private final KnownTables known;
    private final Relations relations;
    private final Widening widening;

    TableChanges(KnownTables known, Relations relations) {
        this.known = known;
        this.relations = relations;
        this.widening = new Widening(known);
    }

    /** Empty when nothing that only adds or widens does it. */
    List<DraftedChange> of(ModelDifference difference) {
        MappedTable table = difference.table();
        if (!isPlain(table.name())) {
            return List.of();
        }
        MappedColumn column = difference.column();
        MappedKey key = difference.key();
        return switch (difference.kind()) {
            case NO_COLUMN -> column == null ? List.of() : newColumn(difference.attribute(), table, column);
            case OTHER_TYPE, TOO_NARROW, FEWER_VALUES ->
                column == null ? List.of() : widening.of(difference, table.name(), column);
            case NO_REFERENCE -> column == null ? List.of() : reference(table, column);
            case TAKES_NO_NULL, NOBODY_WRITES -> optional(table.name(), difference.object(), column);
            case NOT_UNIQUE -> key == null ? List.of() : List.of(unique(table.name(), key));
            case NO_INDEX -> key == null ? List.of() : List.of(index(table.name(), key.columns()));
            case NO_TABLE, MAY_BE_NULL -> List.of();
        };
    }

    /** A view has no columns to add, and what is built beside the users is built partition by partition. */
    private boolean isPlain(String table) {
        Map<String, String> aspects = known.aspects(new SchemaObject(ObjectKind.TABLE, table));
        return aspects != null && "table".equals(aspects.get("kind"));
    }

    private List<DraftedChange> newColumn(String attribute, MappedTable mapped, MappedColumn column) {
        String table = mapped.name();
        ColumnText text = new ColumnText(table, column);
        List<String> actions = new ArrayList<>(List.of(text.addition()));
        List<String> unproved = new ArrayList<>();
        text.check().ifPresent(check -> {
            actions.add("add %s not valid".formatted(check));
            unproved.add(check);
        });
        if (relations.canRefer(column)) {
            String key = relations.foreignKey(table, column);
            actions.add("add %s not valid".formatted(key));
            unproved.add(key);
        }
        String name = Naming.quoted(table);
        List<DraftedChange> changes = new ArrayList<>();
        changes.add(DraftedChange.of(
                        table,
                        column.name(),
                        "The entities have %s now.".formatted(attribute),
                        List.of("alter table %s%n  %s".formatted(name, String.join(",\n  ", actions)), text.comment()),
                        List.of("alter table %s drop column %s".formatted(name, text.name())))
                .asking(question(table, text)));
        changes.addAll(proofs(table, column.name(), unproved));
        changes.addAll(keyIndex(mapped, column));
        return changes;
    }

    private static String question(String table, ColumnText text) {
        String value = text.neutralValue();
        if (!text.isRequired()) {
            return "";
        }
        return value == null
                ? "%s.%s: rows that are there have no value for it, and the release before this one gives none; back-fill it, and let a later release say NOT NULL"
                        .formatted(table, text.column().name())
                : "%s.%s: rows that are there get %s; is that true of them? The default goes in a later release, when no writer needs it any more"
                        .formatted(table, text.column().name(), value);
    }

    private static List<DraftedChange> proofs(String table, String what, List<String> constraints) {
        if (constraints.isEmpty()) {
            return List.of();
        }
        List<String> validate = new ArrayList<>();
        List<String> drop = new ArrayList<>();
        List<String> again = new ArrayList<>();
        for (String constraint : constraints) {
            String name = constraint.split(" ")[1];
            validate.add("validate constraint " + name);
            drop.add("drop constraint " + name);
            again.add("add %s not valid".formatted(constraint));
        }
        String alter = "alter table %s%n  ".formatted(Naming.quoted(table));
        drop.addAll(again);
        return List.of(DraftedChange.of(
                table,
                what + " proved",
                "Reads the rows that are there while others go on reading and writing.",
                List.of(alter + String.join(",\n  ", validate)),
                List.of(alter + String.join(",\n  ", drop))));
    }

    private List<DraftedChange> reference(MappedTable mapped, MappedColumn column) {
        String table = mapped.name();
        if (!relations.canRefer(column)) {
            return List.of();
        }
        String key = relations.foreignKey(table, column);
        String name = Naming.quoted(table);
        List<DraftedChange> changes = new ArrayList<>();
        changes.add(DraftedChange.of(
                table,
                column.name() + " key",
                "A relation of the entity that nothing guards yet.",
                List.of("alter table %s add %s not valid".formatted(name, key)),
                List.of("alter table %s drop constraint %s".formatted(name, Relations.foreignKeyName(table, column)))));
        changes.addAll(proofs(table, column.name() + " key", List.of(key)));
        changes.addAll(keyIndex(mapped, column));
        return changes;
    }

    /** Without it each deletion of a referred row reads the whole table; one that the entity asks for serves as well. */
    private List<DraftedChange> keyIndex(MappedTable table, MappedColumn column) {
        if (!relations.canRefer(column)) {
            return List.of();
        }
        List<String> own = List.of(column.name());
        List<String> key = relations.foreignKeyColumns(table.name(), column);
        boolean asked = table.keys().stream()
                .map(MappedKey::columns)
                .map(columns -> relations.scoped(table.name(), columns))
                .anyMatch(columns -> columns.size() >= key.size()
                        && columns.subList(0, key.size()).equals(key));
        if (asked || known.isIndexed(table.name(), own)) {
            return List.of();
        }
        return List.of(built(table.name(), own, key, "ix", "index", ""));
    }

    /** For keys of columns that are new, which nothing could say of a table that had no such columns. */
    List<DraftedChange> of(MappedTable table, MappedKey key) {
        if (!isPlain(table.name())) {
            return List.of();
        }
        return List.of(key.unique() ? unique(table.name(), key) : index(table.name(), key.columns()));
    }

    /** Of the key nothing may be missing. */
    private List<DraftedChange> optional(String table, SchemaObject object, @Nullable MappedColumn column) {
        String name = column == null ? object.name().substring(table.length() + 1) : column.name();
        if (known.primaryKey(table).contains(name)) {
            return List.of();
        }
        String alter = "alter table %s alter column %s ".formatted(Naming.quoted(table), Naming.quoted(name));
        String why = column == null
                ? "No attribute of %s gives it a value any more."
                : "The attribute of %s may be without a value.";
        return List.of(DraftedChange.of(
                        table,
                        name + " optional",
                        why.formatted(Naming.bare(table)),
                        List.of(alter + "drop not null"),
                        List.of(alter + "set not null"))
                .asking(
                        column == null
                                ? "%s.%s: no entity reads or writes it any more; a later release may drop it, when no server of this one is left"
                                        .formatted(table, name)
                                : "%s.%s: does the release before this one cope with a row that has no value there?"
                                        .formatted(table, name)));
    }

    private DraftedChange index(String table, List<String> columns) {
        return built(table, columns, relations.scoped(table, columns), "ix", "index", "");
    }

    private DraftedChange unique(String table, MappedKey key) {
        List<String> scoped = relations.scoped(table, key.columns());
        return built(table, key.columns(), scoped, "uk", "unique", "unique ")
                .waiving(
                        BC05,
                        "The entity promises it; whether servers of the release before write doubles is for the reviewer to say.")
                .asking(
                        "%s (%s): are there doubles now, and can the release before this one write some? Then the build of the index fails"
                                .formatted(table, String.join(", ", key.columns())));
    }

    private static DraftedChange built(
            String table, List<String> columns, List<String> scoped, String suffix, String what, String unique) {
        String name = Naming.of(table, String.join("_", columns), suffix);
        return DraftedChange.of(
                        table,
                        String.join(" ", columns) + " " + what,
                        unique.isEmpty() ? "Rows are looked for by it." : "The entity promises that there is only one.",
                        List.of("create %sindex concurrently %s on %s (%s)"
                                .formatted(unique, name, Naming.quoted(table), Naming.list(scoped))),
                        List.of("drop index concurrently %s.%s".formatted(Naming.schema(table), name)))
                .outsideTransaction();
    }
}
