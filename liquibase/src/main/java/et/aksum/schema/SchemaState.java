package et.aksum.schema;

/** Where a database stands against the changelogs of this build. */
public enum SchemaState {
    /** Everything this build expects was applied, and nothing else. */
    UP_TO_DATE,
    /** Something this build expects was not applied. */
    BEHIND,
    /** There is no history at all. */
    NEVER_MIGRATED,
    /** Everything expected was applied, and something this build does not know: a newer release was here. */
    AHEAD,
    /** The history could not be read. */
    UNKNOWN
}
