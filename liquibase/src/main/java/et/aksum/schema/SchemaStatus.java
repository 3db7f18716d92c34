package et.aksum.schema;

import org.jspecify.annotations.Nullable;

/**
 * Where a database stands.
 *
 * @param current id of the changeSet applied last; null without a history
 * @param expectedHead id of the last changeSet this build expects
 * @param pending how many expected changeSets were not applied; 0 when the state is {@link SchemaState#UNKNOWN}
 * @param next id of the first of those; null when there is none. When nobody is migrating, it is the one that failed or was never tried
 */
public record SchemaStatus(
        @Nullable String current, String expectedHead, int pending, @Nullable String next, SchemaState state) {}
