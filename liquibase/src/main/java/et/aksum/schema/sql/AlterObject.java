package et.aksum.schema.sql;

import org.jspecify.annotations.Nullable;

/**
 * {@code ALTER} of a schema, type, domain, function, trigger, extension and the like.
 *
 * @param kind in lower case
 * @param table of a trigger or rule
 * @param words what follows the name, in lower case
 * @param to the new name or schema, when it gets one
 */
public record AlterObject(
        String kind,
        QualifiedName name,
        @Nullable QualifiedName table,
        AlterObject.Change change,
        @Nullable String to,
        String words)
        implements Statement {
    public enum Change {
        RENAME,
        RENAME_PART,
        SET_SCHEMA,
        OWNER,
        OTHER
    }
}
