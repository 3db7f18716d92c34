package et.aksum.schema.report;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.ObjectKind;
import et.aksum.schema.report.TableFacts.Part;
import java.util.ArrayList;
import java.util.List;

/** Everything a context has in the database. */
final class ContextPage {
    private final Catalogue catalogue;
    private final Part schema;

    ContextPage(Catalogue catalogue, Part schema) {
        this.catalogue = catalogue;
        this.schema = schema;
    }

    String text() {
        List<TableFacts> tables = tables();
        Markdown page = new Markdown().heading(1, schema.name()).paragraph(Markdown.plain(schema.said("comment")));
        if (!tables.isEmpty()) {
            page.paragraph(
                    "![Tables of %s and how they refer to each other](%s.svg)".formatted(schema.name(), schema.name()));
            page.table(
                    List.of("table", "holds"),
                    tables.stream()
                            .map(table -> List.of(
                                    Markdown.link(table.shortName(), "#" + Markdown.anchor(table.shortName())),
                                    Markdown.plain(table.said("comment"))))
                            .toList());
        }
        tables.forEach(table -> describe(page, table));
        others(page);
        return page.toString();
    }

    /** Without partitions, which are named with their table. */
    List<TableFacts> tables() {
        return TableFacts.of(catalogue, schema.name()).stream()
                .filter(table -> table.partitionOf().isEmpty())
                .toList();
    }

    private void describe(Markdown page, TableFacts table) {
        page.heading(2, table.shortName())
                .paragraph(Markdown.plain(table.said("comment")))
                .paragraph(character(table));
        page.table(
                List.of("column", "type", "", "comment"),
                table.columns().stream()
                        .map(column -> List.of(
                                Markdown.code(column.name()),
                                Markdown.code(column.said("type")),
                                origin(column),
                                Markdown.plain(column.said("comment"))))
                        .toList());
        definitions(page, "constraint", table.parts(ObjectKind.CONSTRAINT));
        definitions(page, "index", table.ownIndexes());
        page.table(
                List.of("policy", "for", "to", "rows it shows", "rows it accepts"),
                table.parts(ObjectKind.POLICY).stream()
                        .map(policy -> List.of(
                                Markdown.code(policy.name()),
                                (policy.said("command") + " " + policy.said("kind")).strip(),
                                policy.said("roles"),
                                Markdown.code(policy.said("using")),
                                Markdown.code(policy.said("with check"))))
                        .toList());
        definitions(page, "trigger", table.parts(ObjectKind.TRIGGER));
        page.table(
                List.of("role", "may"),
                table.rights().entrySet().stream()
                        .map(right -> List.of(Markdown.code(right.getKey()), String.join("; ", right.getValue())))
                        .toList());
    }

    private String character(TableFacts table) {
        List<String> words = new ArrayList<>();
        if (table.said("row security").equals("true")) {
            words.add(
                    table.said("row security forced").equals("true")
                            ? "Row-level security: enabled, and forced on the owner."
                            : "Row-level security: enabled, not forced on the owner.");
        } else {
            words.add("Row-level security: none.");
        }
        if (!table.said("kind").equals("table")) {
            words.add("A %s%s."
                    .formatted(
                            table.said("kind"),
                            table.said("partition key").isEmpty()
                                    ? ""
                                    : " by " + Markdown.code(table.said("partition key"))));
        }
        List<String> partitions = TableFacts.of(catalogue, schema.name()).stream()
                .filter(other ->
                        other.partitionOf().filter(table.name()::equals).isPresent())
                .map(other -> "%s %s%s"
                        .formatted(
                                Markdown.code(other.shortName()),
                                Markdown.code(other.said("partition bound")),
                                other.said("row security").equals(table.said("row security"))
                                        ? ""
                                        : ", whose row-level security is another"))
                .toList();
        if (!partitions.isEmpty()) {
            words.add("Partitions made by the history: " + String.join(", ", partitions) + ".");
        }
        return String.join(" ", words);
    }

    private static String origin(Part column) {
        List<String> words = new ArrayList<>();
        words.add(column.said("not null").equals("true") ? "required" : "");
        words.add(column.said("default").isEmpty() ? "" : "default " + Markdown.code(column.said("default")));
        words.add(column.said("generated").isEmpty() ? "" : "always " + Markdown.code(column.said("generated")));
        words.add(column.said("identity").isEmpty() ? "" : "counted " + column.said("identity"));
        words.removeIf(String::isEmpty);
        return String.join(", ", words);
    }

    private static void definitions(Markdown page, String what, List<Part> parts) {
        page.table(
                List.of(what, "definition"),
                parts.stream()
                        .map(part -> List.of(
                                Markdown.code(part.name()),
                                (Markdown.code(part.said("definition")) + " " + part.said("state")).strip()))
                        .toList());
    }

    private void others(Markdown page) {
        list(page, "Views", ObjectKind.VIEW);
        list(page, "Types", ObjectKind.TYPE);
        list(page, "Sequences", ObjectKind.SEQUENCE);
        List<Part> functions = things(ObjectKind.FUNCTION);
        if (!functions.isEmpty()) {
            page.heading(2, "Functions");
            page.table(
                    List.of("function", "runs as", "what it is for"),
                    functions.stream()
                            .map(function -> List.of(
                                    Markdown.code(function.name()),
                                    function.said("definition").contains("SECURITY DEFINER")
                                            ? "its owner"
                                            : "its caller",
                                    Markdown.plain(function.said("comment"))))
                            .toList());
        }
    }

    private void list(Markdown page, String title, ObjectKind kind) {
        List<Part> things = things(kind);
        if (!things.isEmpty()) {
            page.heading(2, title);
            page.table(
                    List.of("name", "definition", "comment"),
                    things.stream()
                            .map(thing -> List.of(
                                    Markdown.code(thing.name()),
                                    Markdown.code(thing.said("definition")),
                                    Markdown.plain(thing.said("comment"))))
                            .toList());
        }
    }

    private List<Part> things(ObjectKind kind) {
        return TableFacts.things(catalogue, kind, schema.name() + ".");
    }
}
