package et.aksum.operations;

import org.jspecify.annotations.Nullable;

/**
 * Where the database stands beside this build.
 *
 * @param state UP_TO_DATE, BEHIND, NEVER_MIGRATED, AHEAD or UNKNOWN
 * @param current the changeSet applied last; null when there is none
 * @param expectedHead the last changeSet of this build
 * @param pending how many of this build's changeSets are not applied
 */
public record SchemaView(String state, @Nullable String current, String expectedHead, int pending) {}
