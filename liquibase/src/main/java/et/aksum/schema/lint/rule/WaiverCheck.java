package et.aksum.schema.lint.rule;

import et.aksum.schema.history.Waiver;
import et.aksum.schema.history.WrittenChangeSet;
import et.aksum.schema.lint.RuleCatalogue;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** IN11: waivers that lack something, have expired, or waive nothing. */
final class WaiverCheck {
    private static final String RULE = "IN11";

    private final Findings findings;

    WaiverCheck(Findings findings) {
        this.findings = findings;
    }

    void run(List<WrittenChangeSet> history, Predicate<WrittenChangeSet> linted) {
        for (WrittenChangeSet changeSet : history) {
            if (linted.test(changeSet)) {
                changeSet.waivers().forEach(waiver -> check(changeSet, waiver));
            }
        }
    }

    private void check(WrittenChangeSet changeSet, Waiver waiver) {
        fault(changeSet, waiver)
                .ifPresent(fault -> findings.add(
                        RULE,
                        new Place(new ChangeSetScene(changeSet, true), waiver.position()),
                        "The waiver of " + (waiver.rule().isEmpty() ? "no rule" : waiver.rule()) + " " + fault + ".",
                        Optional.empty()));
    }

    private Optional<String> fault(WrittenChangeSet changeSet, Waiver waiver) {
        if (!RuleCatalogue.ofThisHouse().knows(waiver.rule())) {
            return Optional.of("names a rule that does not exist");
        }
        if (waiver.reason() == null) {
            return Optional.of("gives no reason");
        }
        if (waiver.owner() == null) {
            return Optional.of("names no owner");
        }
        if (waiver.until() == null) {
            return Optional.of("has no expiry date (until:YYYY-MM-DD)");
        }
        if (!findings.holds(waiver)) {
            return Optional.of("expired on " + waiver.until());
        }
        return findings.isUsed(changeSet, waiver) ? Optional.empty() : Optional.of("waives nothing");
    }
}
