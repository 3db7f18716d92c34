/**
 * The linter: what a history of changeSets would do to a PostgreSQL database in production, and the safe way to the same end.
 *
 * <p>{@link et.aksum.schema.lint.Linter} is the way in. {@code model} knows the schema at each moment, {@code rule} replays the history past the
 * rules; a rule is found by its id in the class of its family. The one rule: a statement that was not understood is a finding, never silence.
 */
@NullMarked
package et.aksum.schema.lint;

import org.jspecify.annotations.NullMarked;
