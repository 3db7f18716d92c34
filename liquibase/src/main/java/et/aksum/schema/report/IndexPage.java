package et.aksum.schema.report;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.ObjectKind;
import et.aksum.schema.history.ledger.Inventory;
import et.aksum.schema.history.ledger.Inventory.Entry;
import et.aksum.schema.history.ledger.Inventory.Release;
import et.aksum.schema.report.TableFacts.Part;
import java.util.ArrayList;
import java.util.List;

/** The first page: the contexts, the releases with their changeSets, and the roles. */
final class IndexPage {
    /** How it is known that a directory holds pages that may be written again. */
    static final String ORIGIN =
            "Written by `aksum-schema report --out docs/schema` from the changelogs and the catalogue on file. Not to be edited: a test compares.";

    private static final int SHOWN_OF_A_HASH = 15;

    private final Catalogue catalogue;
    private final List<Part> contexts;
    private final Inventory inventory;

    IndexPage(Catalogue catalogue, List<Part> contexts, Inventory inventory) {
        this.catalogue = catalogue;
        this.contexts = contexts;
        this.inventory = inventory;
    }

    String text() {
        Markdown page = new Markdown()
                .heading(1, "The schema")
                .paragraph(ORIGIN)
                .paragraph("Which requirements it meets, and which are planned: " + Markdown.link("gaps.md", "gaps.md")
                        + ".")
                .heading(2, "Contexts");
        page.table(List.of("context", "tables", "columns", "policies", "triggers", "holds"), contextRows());
        page.heading(2, "Releases");
        inventory.releases().forEach(release -> describe(page, release));
        page.heading(2, "Roles");
        page.table(
                List.of("role", "powers", "member of"),
                TableFacts.things(catalogue, ObjectKind.ROLE, "").stream()
                        .map(role -> List.of(
                                Markdown.code(role.name()),
                                role.said("powers").isEmpty() ? "none of its own" : role.said("powers"),
                                Markdown.code(role.said("member of"))))
                        .toList());
        page.paragraph("What each may do stands with each table. What is made later is granted by default:");
        page.table(
                List.of("default privilege", "granted to"),
                TableFacts.things(catalogue, ObjectKind.DEFAULT_PRIVILEGE, "").stream()
                        .map(privilege -> List.of(privilege.name(), privilege.said("grants")))
                        .toList());
        return page.toString();
    }

    private List<List<String>> contextRows() {
        List<List<String>> rows = new ArrayList<>();
        for (Part context : contexts) {
            rows.add(List.of(
                    Markdown.link(context.name(), context.name() + ".md"),
                    count(ObjectKind.TABLE, context),
                    count(ObjectKind.COLUMN, context),
                    count(ObjectKind.POLICY, context),
                    count(ObjectKind.TRIGGER, context),
                    Markdown.plain(context.said("comment"))));
        }
        return rows;
    }

    private String count(ObjectKind kind, Part context) {
        return Integer.toString(
                TableFacts.things(catalogue, kind, context.name() + ".").size());
    }

    private static void describe(Markdown page, Release release) {
        page.heading(3, release.name());
        if (!release.everywhere()) {
            page.paragraph("In special contexts only; no production database has it.");
        } else if (release.cut()) {
            page.paragraph("Cut: its %d changeSets never change again."
                    .formatted(release.changeSets().size()));
        } else {
            page.paragraph("Not cut yet: %d changeSets so far."
                    .formatted(release.changeSets().size()));
        }
        List<List<String>> rows = new ArrayList<>();
        String before = "";
        for (Entry changeSet : release.changeSets()) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    Markdown.code(changeSet.key().id()),
                    Markdown.plain(changeSet.why())
                            + (changeSet.inTransaction() ? "" : " Not in a transaction.")
                            + after(changeSet, before),
                    Markdown.code(shortened(changeSet.hash()))));
            before = changeSet.key().id();
        }
        page.table(List.of("", "changeSet", "why", "hash"), rows);
    }

    /** Worth saying only where history does not simply go on. */
    private static String after(Entry changeSet, String before) {
        return changeSet.parents().isEmpty() || changeSet.parents().equals(List.of(before)) || before.isEmpty()
                ? ""
                : " After "
                        + String.join(
                                " and ",
                                changeSet.parents().stream().map(Markdown::code).toList()) + ".";
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(SHOWN_OF_A_HASH, hash.length()));
    }
}
