package et.aksum.schema.lint;

/**
 * Something a rule objects to.
 *
 * @param line counts from 1, as column does
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
        String remedy) {}
