/**
 * What releases ship as a start (roles, templates, texts, policies), and what customers made of it.
 *
 * <p>Tables: schema.seed_set and schema.seed hold every version ever shipped, schema.seed_copy and schema.seed_shared which of them a row was
 * copied from. The functions of the database plant; the one rule: an edited row is never written again.
 */
@NullMarked
package et.aksum.schema.seed;

import org.jspecify.annotations.NullMarked;
