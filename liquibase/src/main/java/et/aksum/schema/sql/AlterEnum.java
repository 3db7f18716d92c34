package et.aksum.schema.sql;

import org.jspecify.annotations.Nullable;

/**
 * {@code ALTER TYPE … ADD VALUE} and {@code RENAME VALUE}.
 *
 * @param renamedTo null when a value is added
 * @param placed whether BEFORE or AFTER says where
 */
public record AlterEnum(
        QualifiedName type, String value, @Nullable String renamedTo, boolean placed, boolean ifNotExists)
        implements Statement {
    public boolean adds() {
        return renamedTo == null;
    }
}
