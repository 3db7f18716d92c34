package et.aksum.schema.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code CREATE TRIGGER}. */
public record CreateTrigger(
        String name,
        QualifiedName table,
        String timing,
        List<String> events,
        boolean orReplace,
        boolean constraint,
        @Nullable QualifiedName function)
        implements Statement {}
