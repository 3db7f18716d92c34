/**
 * What operators see and what happens at start: the schema is brought up to date before anything else runs, and kept
 * in shape by its own policies afterwards.
 *
 * <p>Publishes and observes nothing; nobody depends on it. Tables: none of its own. The application does not start with a
 * runtime role that could step around row-level security.
 */
@NullMarked
package et.aksum.operations;

import org.jspecify.annotations.NullMarked;
