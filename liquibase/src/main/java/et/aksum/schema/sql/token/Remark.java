package et.aksum.schema.sql.token;

/**
 * A comment in a script.
 *
 * @param text without its marks and outer white space
 * @param start offset of its first mark
 */
public record Remark(String text, int start) {}
