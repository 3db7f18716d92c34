package et.aksum.schema.lint;

/**
 * Something a rule objects to.
 *
 * @param line counts from 1, as column does; 0 where none is meant
 * @param message what stands there and what will happen in production
 * @param remedy the safe way
 */
public record Finding(
        String rule,
        Severity severity,
        String file,
        String changeSet,
        int line,
        int column,
        String message,
        String remedy) {

    /** About no line of its file. */
    public Finding(String rule, Severity severity, String file, String changeSet, String message, String remedy) {
        this(rule, severity, file, changeSet, 0, 0, message, remedy);
    }

    /**
     * About no changelog, but a database or the entities.
     *
     * @param what a sentence, to which the rule adds what comes of it
     */
    public static Finding of(Rule rule, String what) {
        return new Finding(rule.id(), rule.severity(), "", "", what + " " + rule.consequence(), rule.remedy());
    }
}
