package et.aksum.schema.report;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.SchemaObject;
import java.util.Map;

/**
 * Something that must be in a database.
 *
 * @param thing kind and name, as the catalogue writes them; may end in * for any one of that beginning
 * @param text what one of its aspects must contain, written {@code aspect: value}; empty when it only has to be there
 */
public record Need(String thing, String text) {

    static Need parse(String line) {
        int colon = line.indexOf(": ");
        return colon < 0
                ? new Need(line.strip(), "")
                : new Need(line.substring(0, colon).strip(), line.substring(colon + 2));
    }

    /** Whether it is there. */
    public boolean isMetBy(Catalogue catalogue) {
        return catalogue.objects().entrySet().stream().anyMatch(entry -> isMetBy(entry.getKey(), entry.getValue()));
    }

    private boolean isMetBy(SchemaObject object, Map<String, String> aspects) {
        String name = object.toString();
        boolean named =
                thing.endsWith("*") ? name.startsWith(thing.substring(0, thing.length() - 1)) : name.equals(thing);
        return named
                && (text.isEmpty()
                        || aspects.entrySet().stream()
                                .anyMatch(aspect -> (aspect.getKey() + ": " + aspect.getValue()).contains(text)));
    }

    /** As it stands in the map. */
    @Override
    public String toString() {
        return text.isEmpty() ? thing : thing + ": " + text;
    }
}
