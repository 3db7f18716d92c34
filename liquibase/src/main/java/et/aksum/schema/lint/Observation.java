package et.aksum.schema.lint;

import et.aksum.schema.lint.rule.LockMode;
import et.aksum.schema.sql.QualifiedName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a changeSet did when it ran on a scratch database.
 *
 * @param inTransaction whether it ran in one, so that its locks could be seen
 * @param tables what happened to tables of earlier releases
 * @param hidden what it changed from inside a DO block or a function
 */
public record Observation(boolean inTransaction, List<Seen> tables, List<HiddenChange> hidden) {
    public Observation {
        tables = List.copyOf(tables);
        hidden = List.copyOf(hidden);
    }

    /** Whether it is certain that PostgreSQL neither read nor wrote all rows of a table that others use. */
    public boolean isQuick() {
        return inTransaction
                && tables.stream().allMatch(seen -> seen.effects().stream().noneMatch(Effect::costsTime));
    }

    /**
     * A table of an earlier release.
     *
     * @param lock the strongest lock on it when the transaction was about to end; null outside a transaction
     */
    public record Seen(QualifiedName table, @Nullable LockMode lock, Set<Effect> effects) {
        public Seen {
            effects = Set.copyOf(effects);
        }
    }

    /**
     * An object that a DO block or a function created, altered or dropped.
     *
     * @param command tag of the command, such as CREATE TABLE
     * @param identity as PostgreSQL names it
     * @param schema empty for objects that have none
     */
    public record HiddenChange(String command, String identity, String schema) {}

    /** What can happen to a table, and the rule that warns of it. */
    public enum Effect {
        REWRITTEN_FOR_DEFAULT("LK12", "was rewritten to fill in a value", Set.of("LK13", "LK14", "LK24")),
        REWRITTEN_FOR_TYPE("LK13", "was rewritten for another type", Set.of("LK12", "LK14", "LK24")),
        REWRITTEN_FOR_STORAGE("LK24", "was rewritten to be stored another way", Set.of("LK12", "LK13", "LK14")),
        INDEXED("LK01", "was indexed while nobody could write to it", Set.of("LK15")),
        FOREIGN_KEY_PROVED("LK06", "was read to prove a new foreign key", Set.of()),
        CHECK_PROVED("LK07", "was read to prove a new check", Set.of("LK26")),
        KEY_BUILT("LK15", "was indexed for a new key", Set.of("LK01")),
        EXCLUSION_BUILT("LK16", "was indexed for a new exclusion constraint", Set.of("LK01")),
        NOT_NULL_PROVED("LK10", "was read to prove that a column has no nulls", Set.of("LK11", "LK17", "LK26")),
        COLUMN_REQUIRED("LK11", "got a column that must be filled and has no default", Set.of("LK10", "LK14")),
        SCANNED("LK28", "was read from end to end while nobody could use it", Set.of("LK10", "LK26", "LK08")),
        DROPPED("DL01", "was dropped", Set.of("DL03", "DL06")),
        COLUMN_DROPPED("DL02", "lost a column", Set.of("DL03"));

        private final String rule;
        private final String words;
        private final Set<String> sameIn;

        Effect(String rule, String words, Set<String> sameIn) {
            this.rule = rule;
            this.words = words;
            this.sameIn = sameIn;
        }

        public String rule() {
            return rule;
        }

        /** What happened, after the name of the table. */
        public String words() {
            return words;
        }

        /** Rules that speak of the same event when the statement is read. */
        public Set<String> sameIn() {
            return sameIn;
        }

        boolean costsTime() {
            return this != DROPPED && this != COLUMN_DROPPED;
        }
    }
}
