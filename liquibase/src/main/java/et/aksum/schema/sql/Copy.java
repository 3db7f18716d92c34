package et.aksum.schema.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code COPY}; into says whether rows come in. */
public record Copy(@Nullable QualifiedName table, boolean into, List<String> columns) implements Statement {}
