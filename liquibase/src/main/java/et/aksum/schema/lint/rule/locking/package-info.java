/**
 * LK: which locks a change takes, how long it holds them, and who waits.
 *
 * <p>The one rule: tables created in the same release have no readers yet, so nothing here speaks of them.
 */
@NullMarked
package et.aksum.schema.lint.rule.locking;

import org.jspecify.annotations.NullMarked;
