package et.aksum.schema.drift;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A catalogue as text that is stable, readable in a review and read back exactly: a line for each thing, an indented line
 * for each of its aspects, and further lines of an aspect indented once more.
 */
public final class CatalogueText {
    private static final String REMARK = "#";
    private static final String ASPECT = "  ";
    private static final String FURTHER = "    | ";

    private CatalogueText() {}

    /** The text, ending with a line feed. */
    public static String of(Catalogue catalogue) {
        StringBuilder text = new StringBuilder();
        catalogue.objects().forEach((object, aspects) -> {
            text.append(object).append('\n');
            aspects.forEach((aspect, value) -> text.append(ASPECT)
                    .append(aspect)
                    .append(": ")
                    .append(value.replace("\n", "\n" + FURTHER))
                    .append('\n'));
        });
        return text.toString();
    }

    /**
     * Reads the text back.
     *
     * @throws IllegalArgumentException naming the line that is none of a catalogue
     */
    public static Catalogue parse(String text) {
        Catalogue catalogue = new Catalogue();
        SchemaObject object = null;
        Map<String, String> aspects = new HashMap<>();
        String aspect = "";
        Iterator<String> lines = List.of(text.split("\n")).iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith(REMARK)) {
                continue;
            }
            if (line.startsWith(FURTHER)) {
                aspects.merge(aspect, line.substring(FURTHER.length()), (before, more) -> before + "\n" + more);
            } else if (line.startsWith(ASPECT)) {
                int colon = line.indexOf(": ");
                aspect = line.substring(ASPECT.length(), require(colon > 0, colon, line));
                aspects.put(aspect, line.substring(colon + 2));
            } else {
                if (object != null) {
                    catalogue.add(object, aspects);
                    aspects.clear();
                }
                object = object(line);
            }
        }
        if (object != null) {
            catalogue.add(object, aspects);
        }
        return catalogue;
    }

    private static SchemaObject object(String line) {
        for (ObjectKind kind : ObjectKind.values()) {
            if (line.startsWith(kind.words() + " ")) {
                return new SchemaObject(kind, line.substring(kind.words().length() + 1));
            }
        }
        throw new IllegalArgumentException("This is no line of a catalogue: " + line);
    }

    private static int require(boolean holds, int value, String line) {
        if (!holds) {
            throw new IllegalArgumentException("This is no line of a catalogue: " + line);
        }
        return value;
    }
}
