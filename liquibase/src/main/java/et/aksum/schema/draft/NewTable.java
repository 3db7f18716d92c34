package et.aksum.schema.draft;

import et.aksum.schema.drift.model.MappedColumn;
import et.aksum.schema.drift.model.MappedKey;
import et.aksum.schema.drift.model.MappedTable;
import et.aksum.schema.plan.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A table that is not there yet, with everything a table of this house has: keys that begin with the organisation, row-level security, grants, comments. */
record NewTable(MappedTable table, Relations relations) {
    /** Tells parts apart that may be the same otherwise. */
    static final String NUMBER = "row_no";

    /** @param there whether a table exists by then, so that foreign keys may name it */
    DraftedChange change(Predicate<String> there) {
        String name = Naming.quoted(table.name());
        List<String> sql = new ArrayList<>();
        sql.add("create table %s (%n  %s%n)".formatted(name, String.join(",\n  ", lines(there))));
        sql.addAll(indexes());
        sql.add("alter table %s enable row level security".formatted(name));
        sql.add("alter table %s force row level security".formatted(name));
        String own = "org_id = (select tenancy.current_org())";
        sql.add("create policy %s on %s using (%s) with check (%s)"
                .formatted(Naming.of(table.name(), "", "tenant"), name, own, own));
        sql.add("grant select, insert, update%s on %s to aksum_app".formatted(table.parts() ? ", delete" : "", name));
        sql.addAll(comments());
        sql.add("select audit.watch(%s, '{}')".formatted(Quoted.text(table.name())));
        String what = table.parts()
                ? "The entities keep parts of %s here.".formatted(table.entity())
                : "The entities have %s now.".formatted(table.entity());
        return DraftedChange.of(table.name(), "", what, sql, List.of("drop table " + name))
                .asking(
                        "%s is new: do its rows belong to one organisation, who else reads or deletes them, is a column secret?"
                                .formatted(table.name()));
    }

    /** The foreign keys of tables that refer to each other, once both are there. */
    List<DraftedChange> later(Predicate<String> there) {
        return table.columns().stream()
                .filter(relations::canRefer)
                .filter(column -> !there.test(String.valueOf(column.storage().references())))
                .map(column -> DraftedChange.of(
                        table.name(),
                        column.name() + " key",
                        "The table it refers to comes after it.",
                        List.of("alter table %s add %s"
                                .formatted(Naming.quoted(table.name()), relations.foreignKey(table.name(), column))),
                        List.of("alter table %s drop constraint %s"
                                .formatted(
                                        Naming.quoted(table.name()), Relations.foreignKeyName(table.name(), column)))))
                .toList();
    }

    private List<String> lines(Predicate<String> there) {
        List<String> lines = new ArrayList<>();
        List<ColumnText> columns = columns();
        if (columns.stream().noneMatch(column -> column.column().name().equals(Naming.ORGANISATION))) {
            lines.add("org_id uuid not null default tenancy.current_org()");
        }
        columns.forEach(column -> lines.add(column.definition()));
        if (Relations.needsNumber(table)) {
            lines.add(NUMBER + " bigint generated always as identity");
        }
        lines.add("constraint %s primary key (%s)"
                .formatted(Naming.of(table.name(), "", "pk"), Naming.list(relations.primaryKey(table.name()))));
        lines.add("constraint %s foreign key (org_id) references identity.organisation (id)"
                .formatted(Naming.of(table.name(), "org", "fk")));
        table.columns().stream()
                .filter(relations::canRefer)
                .filter(column -> there.test(String.valueOf(column.storage().references())))
                .forEach(column -> lines.add(relations.foreignKey(table.name(), column)));
        columns.forEach(column -> column.check().ifPresent(lines::add));
        table.keys().stream()
                .filter(MappedKey::unique)
                .forEach(key -> lines.add("constraint %s unique (%s)"
                        .formatted(
                                Naming.of(table.name(), String.join("_", key.columns()), "uk"),
                                Naming.list(relations.scoped(table.name(), key.columns())))));
        return lines;
    }

    /** The organisation first, then the key, as people look for them. */
    private List<ColumnText> columns() {
        List<MappedColumn> sorted = new ArrayList<>(table.columns());
        sorted.sort((one, other) -> Integer.compare(rank(one), rank(other)));
        return sorted.stream()
                .map(column -> new ColumnText(table.name(), column))
                .toList();
    }

    private static int rank(MappedColumn column) {
        if (column.name().equals(Naming.ORGANISATION)) {
            return 0;
        }
        return column.storage().key() ? 1 : 2;
    }

    private List<String> indexes() {
        Map<List<String>, List<String>> wanted = new LinkedHashMap<>();
        table.columns().stream()
                .filter(relations::canRefer)
                .forEach(column ->
                        wanted.put(List.of(column.name()), relations.foreignKeyColumns(table.name(), column)));
        table.keys().stream()
                .filter(key -> !key.unique())
                .forEach(key -> wanted.put(key.columns(), relations.scoped(table.name(), key.columns())));
        List<String> indexes = new ArrayList<>();
        wanted.forEach((columns, scoped) -> {
            if (!isServed(scoped)) {
                indexes.add("create index %s on %s (%s)"
                        .formatted(
                                Naming.of(table.name(), String.join("_", columns), "ix"),
                                Naming.quoted(table.name()),
                                Naming.list(scoped)));
            }
        });
        return indexes;
    }

    /** The primary key, or a unique one, begins with the same columns. */
    private boolean isServed(List<String> scoped) {
        List<List<String>> keys = new ArrayList<>(List.of(relations.primaryKey(table.name())));
        table.keys().stream()
                .filter(MappedKey::unique)
                .forEach(key -> keys.add(relations.scoped(table.name(), key.columns())));
        return keys.stream()
                .anyMatch(key -> key.size() >= scoped.size()
                        && key.subList(0, scoped.size()).equals(scoped));
    }

    private List<String> comments() {
        String name = Naming.quoted(table.name());
        List<String> comments = new ArrayList<>();
        String what = Naming.words(Naming.bare(table.name()).replace('_', ' '));
        comments.add("comment on table %s is %s"
                .formatted(name, Quoted.text(Naming.sentence(what + " (" + table.entity() + ")"))));
        if (table.columns().stream().noneMatch(column -> column.name().equals(Naming.ORGANISATION))) {
            comments.add("comment on column %s.org_id is 'Organisation that owns the row.'".formatted(name));
        }
        comments.addAll(columns().stream().map(ColumnText::comment).collect(Collectors.toList()));
        if (Relations.needsNumber(table)) {
            comments.add("comment on column %s.%s is 'Tells rows apart that are the same otherwise.'"
                    .formatted(name, NUMBER));
        }
        return comments;
    }
}
