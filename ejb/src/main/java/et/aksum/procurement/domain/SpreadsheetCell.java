package et.aksum.procurement.domain;

import org.jspecify.annotations.Nullable;

/** Text on its way into a spreadsheet. */
public final class SpreadsheetCell {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";
    private static final int LONGEST = 32_767;

    private SpreadsheetCell() {}

    /** The text, with an apostrophe in front where a spreadsheet would run it as a formula; "" for null. */
    public static String harmless(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe = FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.length() > LONGEST ? safe.substring(0, LONGEST) : safe;
    }
}
