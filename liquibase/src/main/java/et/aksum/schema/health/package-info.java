/**
 * Health as MicroProfile Health shows it: started (migrations done), live (this JVM), ready (database, schema revision, no insecure defaults).
 *
 * <p>The checks live here and not with the business because the server registers them only from the EAR's lib. The rules are in
 * {@link et.aksum.schema.health.ReadinessPolicy}, free of any container. The one rule: a check that is skipped says so, and none waits longer than two
 * seconds.
 */
@NullMarked
package et.aksum.schema.health;

import org.jspecify.annotations.NullMarked;
