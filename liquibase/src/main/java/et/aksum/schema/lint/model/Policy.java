package et.aksum.schema.lint.model;

import et.aksum.schema.sql.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A policy of row-level security.
 *
 * @param command {@code all}, {@code select}, {@code insert}, {@code update} or {@code delete}
 */
public record Policy(
        String name, boolean permissive, String command, @Nullable Expression using, @Nullable Expression check) {}
