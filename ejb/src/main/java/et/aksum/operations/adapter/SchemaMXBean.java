package et.aksum.operations.adapter;

import org.jspecify.annotations.Nullable;

/** The schema as management tools see it: {@value #NAME}. Reads and looks; changes nothing. */
public interface SchemaMXBean {
    /** Its name in the server's MBean server. */
    String NAME = "et.aksum:type=Schema";

    /** UP_TO_DATE, BEHIND, NEVER_MIGRATED, AHEAD or UNKNOWN. */
    String getState();

    /** The changeSet applied last. */
    @Nullable
    String getCurrent();

    /** The last changeSet of this build. */
    String getExpectedHead();

    /** How many changeSets of this build are not applied. */
    int getPending();

    /** Done, running, or before which changeSet it stopped. */
    String getMigration();

    /** Who migrates now; null when nobody does. */
    @Nullable
    String getLockHolder();

    /** Indexes that a broken build left behind. */
    String[] getInvalidIndexes();

    /** Constraints that were never proved for old rows. */
    String[] getNotValidConstraints();

    /**
     * How many statements came without a valid signed tenant context, since the database's statistics began; null where the schema does not count
     * them yet. Anything but 0 is a defect of the application, or somebody who tried.
     */
    @Nullable
    Long getContextsMissing();

    /** When this server looked for drift last, such as 2026-11-23T10:00:00Z; null when it has not. */
    @Nullable
    String getDriftLookedForAt();

    /** What it found then that nobody answers for, one difference each. */
    String[] getDrift();

    /** What it found when it last held lint rules and requirements against the schema. */
    String[] getFindings();

    /** ChangeSets in the order they ran, with the time each was applied. */
    String[] history();

    /** What the next start would apply, as SQL; empty when nothing is pending. */
    String plan();

    /** What the next run over partitions and retention will do, with the legal hold that keeps it from it. */
    String[] due();

    /** Looks for drift now; differences with the statements that mend them. */
    String[] lookForDrift();

    /** Holds lint rules and requirements against the schema now. */
    String[] lookForFindings();
}
