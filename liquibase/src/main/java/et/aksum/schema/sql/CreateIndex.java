package et.aksum.schema.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code CREATE INDEX}.
 *
 * @param name null when PostgreSQL is to choose one
 * @param only whether partitions are left out
 */
public record CreateIndex(
        @Nullable String name,
        QualifiedName table,
        boolean unique,
        boolean concurrently,
        boolean ifNotExists,
        boolean only,
        String method,
        List<IndexKey> keys,
        List<String> includes,
        boolean nullsNotDistinct,
        @Nullable Expression where)
        implements Statement {}
