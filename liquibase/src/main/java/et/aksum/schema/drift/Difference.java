package et.aksum.schema.drift;

import org.jspecify.annotations.Nullable;

/**
 * One point in which two catalogues differ.
 *
 * @param aspect   what about the thing; null when the thing itself is missing or not expected
 * @param expected null when it is not expected (to be there, or to be said)
 * @param found    null when it is not there
 */
public record Difference(
        SchemaObject object, @Nullable String aspect, @Nullable String expected, @Nullable String found) {
    /** The thing is expected and not there. */
    public boolean isMissing() {
        return aspect == null && found == null;
    }

    /** The thing is there and not expected. */
    public boolean isUnexpected() {
        return aspect == null && expected == null;
    }

    /** For people, on one line. */
    public String words() {
        if (isMissing()) {
            return object + " is missing";
        }
        if (isUnexpected()) {
            return object + " is not expected";
        }
        return "%s: %s is %s, expected %s".formatted(object, aspect, said(found), said(expected));
    }

    /**
     * The statements that mend it, or a remark where that takes a decision.
     *
     * @param catalogue the one that says how it should be
     */
    public String remedy(Catalogue catalogue) {
        return Remedy.of(this, catalogue);
    }

    private static String said(@Nullable String value) {
        return value == null ? "not set" : "\"" + value.strip().replaceAll("\\s+", " ") + "\"";
    }
}
