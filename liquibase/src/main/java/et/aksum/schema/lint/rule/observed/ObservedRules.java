package et.aksum.schema.lint.rule.observed;

import et.aksum.schema.lint.Observation;
import et.aksum.schema.lint.Observation.Effect;
import et.aksum.schema.lint.Observation.Seen;
import et.aksum.schema.lint.Observations;
import et.aksum.schema.lint.rule.Ending;
import et.aksum.schema.lint.rule.LockMode;
import et.aksum.schema.lint.rule.RuleBook;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules that were not seen to be broken when the changeSet was read, but when it ran. */
public final class ObservedRules {
    /** They say that a table will be rewritten or read; PostgreSQL knows better. */
    private static final Set<String> REFUTABLE = Set.of("LK10", "LK12", "LK13", "LK14");

    private final Observations observed;

    private ObservedRules(Observations observed) {
        this.observed = observed;
    }

    public static void register(RuleBook book, Observations observed) {
        if (observed.byChangeSet().isEmpty()) {
            return;
        }
        ObservedRules rules = new ObservedRules(observed);
        book.afterChangeSet("LK13", rules::withdrawWhatDidNotHappen);
        for (Effect effect : Effect.values()) {
            book.afterChangeSet(effect.rule(), ending -> rules.report(effect, ending));
        }
        book.afterChangeSet("LK22", rules::lockedTogether);
        book.afterChangeSet("LK31", rules::hidden);
    }

    private void withdrawWhatDidNotHappen(Ending ending) {
        of(ending).filter(Observation::isQuick).ifPresent(quick -> ending.withdraw(REFUTABLE));
    }

    private void report(Effect effect, Ending ending) {
        of(ending).ifPresent(observation -> {
            Set<String> same = new HashSet<>(effect.sameIn());
            same.add(effect.rule());
            if (!ending.isSaid(same)) {
                observation.tables().stream()
                        .filter(seen -> seen.effects().contains(effect))
                        .forEach(seen -> ending.report(
                                seen.table(), "On a scratch database %s %s.".formatted(seen.table(), effect.words())));
            }
        });
    }

    private void lockedTogether(Ending ending) {
        List<String> locked = of(ending).stream()
                .flatMap(observation -> observation.tables().stream())
                .filter(seen -> seen.lock() == LockMode.ACCESS_EXCLUSIVE)
                .map(Seen::table)
                .map(Object::toString)
                .sorted()
                .toList();
        if (locked.size() > 1 && !ending.isSaid(Set.of("LK22"))) {
            ending.report("On a scratch database it held ACCESS EXCLUSIVE on %s at once."
                    .formatted(String.join(", ", locked)));
        }
    }

    private void hidden(Ending ending) {
        if (ending.isSaid(Set.of("LK31"))) {
            return;
        }
        NamedEffects named = NamedEffects.of(ending.scene().steps(), ending.model());
        List<String> unnamed = of(ending).stream()
                .flatMap(observation -> observation.hidden().stream())
                .filter(change -> !named.cover(change))
                .map(change -> change.command() + " " + change.identity())
                .distinct()
                .toList();
        if (!unnamed.isEmpty()) {
            ending.report("On a scratch database a block or function did what no comment \"-- effect: …\" names: %s."
                    .formatted(String.join(", ", unnamed)));
        }
    }

    private Optional<Observation> of(Ending ending) {
        return observed.of(ending.scene().changeSet().key());
    }
}
