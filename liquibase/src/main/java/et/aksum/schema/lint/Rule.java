package et.aksum.schema.lint;

import java.util.Locale;

/**
 * A rule as the catalogue describes it.
 *
 * @param name in words joined by hyphens
 * @param detects what it objects to
 * @param consequence what happens in production
 * @param instead the safe way, in a sentence
 * @param sql the safe way as SQL; empty where no SQL helps
 * @param xml the same as a changeSet in Liquibase's XML; empty where none helps
 * @param waiver when it may be waived
 */
public record Rule(
        String id,
        String name,
        Severity severity,
        String detects,
        String consequence,
        String instead,
        String sql,
        String xml,
        String waiver) {

    /** Locking, data loss, compatibility …: the letters of the id. */
    public String family() {
        return id.substring(0, 2);
    }

    /** The page that explains it, below docs/. */
    public String page() {
        return "lint/" + family() + ".md#" + id.toLowerCase(Locale.ROOT) + "-" + name;
    }

    /** The safe way with its snippet. */
    public String remedy() {
        return sql.isEmpty() ? instead : instead + "\n" + sql;
    }

    static Rule unknown(String id) {
        return new Rule(id, "", Severity.ERROR, "", "", "", "", "", "");
    }
}
