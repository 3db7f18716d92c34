package et.aksum.schema.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code ON CONFLICT}.
 *
 * @param updates false for DO NOTHING
 * @param where the guard of DO UPDATE
 */
public record OnConflict(boolean updates, List<String> updated, @Nullable Expression where) {}
