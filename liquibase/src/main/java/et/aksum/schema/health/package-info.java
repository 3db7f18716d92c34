/**
 * Health as MicroProfile Health shows it: started (migrations done), live (this JVM), ready (database, schema revision, no insecure defaults).
 *
 * <p>The checks live here and not with the business because the server registers them only from the EAR's lib. The rules are in
 * {@link et.aksum.schema.health.ReadinessPolicy}, free of any container. {@link et.aksum.schema.health.ReadinessNotes} is what is told and not judged. The one rule: a check
 * that is skipped says so, none waits longer than two seconds, and none tells a stranger more than counts.
 */
@NullMarked
package et.aksum.schema.health;

import org.jspecify.annotations.NullMarked;
