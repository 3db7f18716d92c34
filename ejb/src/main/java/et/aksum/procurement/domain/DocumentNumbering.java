package et.aksum.procurement.domain;

/**
 * How the numbers of a series look; each organisation decides for itself.
 *
 * @param digits least number of digits, filled up with zeros
 * @param yearly whether the year stands in the number, and each year counts from 1
 */
record DocumentNumbering(String prefix, int digits, boolean yearly) {
    /** Reads prefix, digits and yearly of a kind of document. */
    static final String OF_KIND = "select prefix, digits, yearly from procurement.document_numbering where kind = ?";

    private static final int SHIPPED_DIGITS = 5;

    /** As an organisation has it that has not decided: {@code PO-2026-00042}, {@code SUP-00007}. */
    static DocumentNumbering shipped(String kind) {
        return new DocumentNumbering(kind, SHIPPED_DIGITS, kind.equals("PO"));
    }

    /** @param year of the business day; counts for yearly series only */
    String number(int year, long drawn) {
        String counted = ("%0" + digits + "d").formatted(drawn);
        return yearly ? "%s-%d-%s".formatted(prefix, year, counted) : "%s-%s".formatted(prefix, counted);
    }

    /** Under which year the series counts; 0 for one that counts on over the years. */
    int series(int year) {
        return yearly ? year : 0;
    }
}
