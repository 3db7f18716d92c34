/**
 * What would run, and the way back: changeSets as PostgreSQL gets them, what a database still lacks, and the proof that each changeSet can be taken
 * back.
 *
 * <p>Tables: schema.databasechangelog, whose rows an applied or undone step writes and removes. The one rule: a {@link
 * et.aksum.schema.plan.Step} holds the very text that a migration runs; a plan that shows something else is worse than none.
 */
@NullMarked
package et.aksum.schema.plan;

import org.jspecify.annotations.NullMarked;
