package et.aksum.schema.draft;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.ObjectKind;
import et.aksum.schema.drift.SchemaObject;
import et.aksum.schema.drift.model.KnownTables;
import et.aksum.schema.drift.model.MappedColumn;
import et.aksum.schema.drift.model.MappedTable;
import et.aksum.schema.drift.model.ModelComparison;
import et.aksum.schema.drift.model.ModelDifference;
import et.aksum.schema.drift.model.ModelDifference.Kind;
import et.aksum.schema.plan.Quoted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Turns the differences between entities and a history into changes: schemas, tables in the order of their relations, then what tables lack. */
final class Drafting {
    private final Catalogue history;
    private final List<DraftedChange> changes = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    Drafting(Catalogue history) {
        this.history = history;
    }

    /** Changes in the order they run. */
    List<DraftedChange> changes() {
        return changes;
    }

    /** What takes a decision, or a later release, in a sentence each. */
    List<String> left() {
        return left;
    }

    Drafting draft(List<MappedTable> model) {
        List<MappedTable> tables = MappedTable.merged(model);
        List<ModelDifference> differences = ModelComparison.of(tables, history);
        KnownTables known = new KnownTables(history);
        Map<String, MappedTable> fresh = differences.stream()
                .filter(difference -> difference.kind() == Kind.NO_TABLE)
                .map(ModelDifference::table)
                .filter(this::isNamedWithSchema)
                .collect(Collectors.toMap(MappedTable::name, table -> table, (one, same) -> one, LinkedHashMap::new));
        Relations relations = new Relations(known, fresh);
        schemas(fresh);
        tables(fresh, known, relations);
        TableChanges existing = new TableChanges(known, relations);
        Set<String> done = new LinkedHashSet<>();
        for (ModelDifference difference : differences) {
            if (difference.kind() != Kind.NO_TABLE && done.add(difference.kind() + " " + keyOf(difference))) {
                change(difference, existing);
            }
        }
        tables.forEach(table -> keysOfNewColumns(table, differences, existing));
        return this;
    }

    private void keysOfNewColumns(MappedTable table, List<ModelDifference> differences, TableChanges existing) {
        Set<String> added = differences.stream()
                .filter(difference -> difference.kind() == Kind.NO_COLUMN
                        && difference.table().name().equals(table.name()))
                .map(ModelDifference::column)
                .filter(Objects::nonNull)
                .map(MappedColumn::name)
                .collect(Collectors.toSet());
        table.keys().stream()
                .filter(key -> key.columns().stream().anyMatch(added::contains))
                .forEach(key -> changes.addAll(existing.of(table, key)));
    }

    private static String keyOf(ModelDifference difference) {
        return difference.object() + " " + difference.key();
    }

    private boolean isNamedWithSchema(MappedTable table) {
        if (table.name().contains(".")) {
            return true;
        }
        left.add("%s: the mapping of %s names no schema; name it in its annotation"
                .formatted(table.name(), table.entity()));
        return false;
    }

    private void schemas(Map<String, MappedTable> fresh) {
        fresh.keySet().stream()
                .map(Naming::schema)
                .distinct()
                .filter(schema -> !history.objects().containsKey(new SchemaObject(ObjectKind.SCHEMA, schema)))
                .forEach(schema -> changes.add(DraftedChange.of(
                                schema + "." + schema,
                                "schema",
                                "A context has a schema of its own.",
                                List.of(
                                        "create schema " + Naming.quoted(schema),
                                        "comment on schema %s is %s"
                                                .formatted(
                                                        Naming.quoted(schema),
                                                        Quoted.text(Naming.sentence(Naming.words(schema)))),
                                        "grant usage on schema %s to aksum_app, aksum_readonly, aksum_auditor, aksum_backup"
                                                .formatted(Naming.quoted(schema))),
                                List.of("drop schema " + Naming.quoted(schema)))
                        .asking("schema %s: who else may use it".formatted(schema))));
    }

    /** Referred ones first; where they refer to each other, a key comes afterwards. */
    private void tables(Map<String, MappedTable> fresh, KnownTables known, Relations relations) {
        Set<String> made = new LinkedHashSet<>();
        Predicate<String> there = table -> made.contains(table) || known.has(new SchemaObject(ObjectKind.TABLE, table));
        List<MappedTable> open = new ArrayList<>(fresh.values());
        List<DraftedChange> afterwards = new ArrayList<>();
        while (!open.isEmpty()) {
            MappedTable next = open.stream()
                    .filter(table -> table.columns().stream()
                            .map(column -> column.storage().references())
                            .filter(Objects::nonNull)
                            .allMatch(target ->
                                    there.test(target) || target.equals(table.name()) || !fresh.containsKey(target)))
                    .findFirst()
                    .orElse(open.get(0));
            open.remove(next);
            // A table may refer to itself while it is made.
            made.add(next.name());
            NewTable table = new NewTable(next, relations);
            changes.add(table.change(there));
            afterwards.addAll(table.later(there));
        }
        changes.addAll(afterwards);
    }

    private void change(ModelDifference difference, TableChanges existing) {
        List<DraftedChange> drafted = existing.of(difference);
        if (drafted.isEmpty()) {
            left.add(difference.words() + ": " + why(difference));
        }
        changes.addAll(drafted);
    }

    private String why(ModelDifference difference) {
        SchemaObject table =
                new SchemaObject(ObjectKind.TABLE, difference.table().name());
        if (!"table"
                .equals(history.objects()
                        .getOrDefault(table, Collections.emptySortedMap())
                        .get("kind"))) {
            return "it is a view or partitioned, which is changed by hand";
        }
        return switch (difference.kind()) {
            case MAY_BE_NULL ->
                "a contraction for a later release, when every row has a value and every writer gives one (LK10 says how)";
            case NO_REFERENCE -> "the table it refers to has no key of one column; decide what it refers to";
            case TAKES_NO_NULL, NOBODY_WRITES -> "it is part of the key; decide what becomes of it";
            default -> "no step that only adds or widens does it; decide whether the entity or the schema is right";
        };
    }
}
