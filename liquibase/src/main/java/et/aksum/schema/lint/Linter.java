package et.aksum.schema.lint;

import et.aksum.schema.history.Changelog;
import et.aksum.schema.history.WrittenChangeSet;
import et.aksum.schema.lint.rule.Findings;
import et.aksum.schema.lint.rule.Replayer;
import et.aksum.schema.lint.rule.Rules;
import java.util.List;
import java.util.function.Predicate;

/** Reads a history as PostgreSQL would run it and says what would go wrong. Needs no database and never fails on bad SQL: that is a finding. */
public final class Linter {
    private final LintSettings settings;

    public Linter(LintSettings settings) {
        this.settings = settings;
    }

    /** Findings about every changeSet, in the order they run; waived ones are left out. */
    public List<Finding> lint(Changelog changelog) {
        return lint(changelog.changeSets(), changeSet -> true);
    }

    /**
     * Findings about some changeSets of a history.
     *
     * @param history everything, in the order it runs
     * @param linted which are asked about; the others are released and only say what exists
     */
    public List<Finding> lint(List<WrittenChangeSet> history, Predicate<WrittenChangeSet> linted) {
        Findings findings = new Findings(settings);
        new Replayer(Rules.all(settings), settings, findings).run(history, linted);
        return findings.sorted();
    }
}
