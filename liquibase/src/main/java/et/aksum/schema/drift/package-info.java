/**
 * Whether a database is what its history says: catalogues, read in PostgreSQL's own words, are compared thing by thing.
 *
 * <p>Tables: none of its own; it reads the system catalogue. What is compared are words that {@code pg_get_…def} made, so
 * that equal things compare equal on every version; nothing is normalised a second time here.
 */
@NullMarked
package et.aksum.schema.drift;

import org.jspecify.annotations.NullMarked;
