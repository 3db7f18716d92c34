package et.aksum.schema.sql;

import org.jspecify.annotations.Nullable;

/**
 * {@code COMMENT ON}.
 *
 * @param kind in lower case
 * @param parent the table of a column, constraint, policy, trigger or rule
 * @param text null when the comment is removed
 */
public record CommentOn(String kind, QualifiedName object, @Nullable QualifiedName parent, @Nullable String text)
        implements Statement {}
