package et.aksum.schema.report;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.ObjectKind;
import et.aksum.schema.history.ledger.Inventory;
import et.aksum.schema.report.TableFacts.Part;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The pages and pictures of docs/schema. */
public final class SchemaPages {
    /** The first page. */
    public static final String INDEX = "README.md";

    private SchemaPages() {}

    /**
     * Texts by file name; the same for the same arguments.
     *
     * @param catalogue what the history makes
     */
    public static SortedMap<String, String> of(Inventory history, Catalogue catalogue, GapAnalysis gaps) {
        List<Part> contexts = contexts(catalogue);
        SortedMap<String, String> pages = new TreeMap<>();
        pages.put(INDEX, new IndexPage(catalogue, contexts, history).text());
        pages.put("gaps.md", new GapPage(gaps).text());
        for (Part context : contexts) {
            ContextPage page = new ContextPage(catalogue, context);
            pages.put(context.name() + ".md", page.text());
            if (!page.tables().isEmpty()) {
                pages.put(context.name() + ".svg", ContextDiagram.of(context.name(), page.tables()));
            }
        }
        return pages;
    }

    /** Schemas that hold something of ours. */
    private static List<Part> contexts(Catalogue catalogue) {
        return TableFacts.things(catalogue, ObjectKind.SCHEMA, "").stream()
                .filter(schema -> List.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.FUNCTION).stream()
                        .anyMatch(kind -> !TableFacts.things(catalogue, kind, schema.name() + ".")
                                .isEmpty()))
                .toList();
    }
}
