package et.aksum.schema.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code DROP}, and {@code ALTER EXTENSION … DROP} not.
 *
 * @param kind the words of the kind in lower case: {@code table}, {@code materialized view}, {@code policy}
 * @param table of a policy, trigger or rule
 */
public record DropObjects(
        String kind,
        List<QualifiedName> names,
        @Nullable QualifiedName table,
        boolean ifExists,
        boolean cascade,
        boolean concurrently)
        implements Statement {}
