package et.aksum.schema.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code CREATE SCHEMA}, with what is created in it at once. */
public record CreateSchema(@Nullable String name, boolean ifNotExists, List<Statement> elements) implements Statement {}
