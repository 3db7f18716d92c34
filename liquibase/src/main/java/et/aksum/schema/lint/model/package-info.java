/**
 * The schema as the statements so far have left it: tables with columns, constraints, indexes, policies and comments, views, functions, types.
 *
 * <p>Built by replaying statements, never by asking a database. The one rule: what was never created here counts as old and large; what was
 * created since the release began counts as empty and unused.
 */
@NullMarked
package et.aksum.schema.lint.model;

import org.jspecify.annotations.NullMarked;
