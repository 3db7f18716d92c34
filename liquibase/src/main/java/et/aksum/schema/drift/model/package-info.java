/**
 * What the application's entities expect of the database: read from their Jakarta Persistence annotations, without starting
 * a persistence provider, and compared with a catalogue.
 *
 * <p>Only names of tables and columns count. In which package or class an entity lives makes no difference.
 */
@NullMarked
package et.aksum.schema.drift.model;

import org.jspecify.annotations.NullMarked;
