/** What changeSets really do: they are run on a scratch database, and PostgreSQL is watched while it does what they say. */
@NullMarked
package et.aksum.schema.plan.shadow;

import org.jspecify.annotations.NullMarked;
