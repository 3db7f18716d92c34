package et.aksum.schema.lint.rule;

import et.aksum.schema.history.Waiver;
import et.aksum.schema.history.WrittenChangeSet;
import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.LintSettings;
import et.aksum.schema.lint.Rule;
import et.aksum.schema.lint.RuleCatalogue;
import et.aksum.schema.lint.Severity;
import et.aksum.schema.lint.TableStatistics.Size;
import et.aksum.schema.sql.QualifiedName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what rules report: once for each place, scaled to the size of the table, unless a waiver that holds covers it. */
public final class Findings {
    private static final Set<String> BY_SIZE = Set.of("LK", "BC");

    private final LintSettings settings;
    private final RuleCatalogue catalogue = RuleCatalogue.ofThisHouse();
    private final Map<List<Object>, Finding> found = new LinkedHashMap<>();
    private final Map<List<String>, Integer> order = new HashMap<>();
    private final Set<List<Object>> usedWaivers = new HashSet<>();

    public Findings(LintSettings settings) {
        this.settings = settings;
    }

    void begin(WrittenChangeSet changeSet) {
        order.putIfAbsent(List.of(changeSet.file(), changeSet.id()), order.size());
    }

    void add(String rule, Place place, String message, Optional<QualifiedName> table) {
        if (!place.scene().isLinted()) {
            return;
        }
        WrittenChangeSet changeSet = place.scene().changeSet();
        Optional<Waiver> waiver = changeSet.waivers().stream()
                .filter(candidate -> candidate.rule().equals(rule))
                .findFirst();
        waiver.ifPresent(used -> usedWaivers.add(List.of(changeSet.key(), rule)));
        if (waiver.filter(this::holds).isPresent()) {
            return;
        }
        Rule described = catalogue.rule(rule);
        Optional<Size> size = table.flatMap(settings.statistics()::of);
        Finding finding = new Finding(
                rule,
                severity(described, size),
                changeSet.file(),
                changeSet.id(),
                place.position().line(),
                place.position().column(),
                (message + " " + described.consequence() + predicted(described, size)).strip(),
                described.remedy());
        found.putIfAbsent(List.of(rule, changeSet.file(), changeSet.id(), place.position(), message), finding);
    }

    /** Whether a rule would have reported, had the waiver not been there. */
    boolean isUsed(WrittenChangeSet changeSet, Waiver waiver) {
        return usedWaivers.contains(List.of(changeSet.key(), waiver.rule()));
    }

    /** Whether one of the rules had something to say about the changeSet, waived or not. */
    boolean isSaid(WrittenChangeSet changeSet, Set<String> rules) {
        return rules.stream()
                .anyMatch(rule -> usedWaivers.contains(List.of(changeSet.key(), rule))
                        || found.values().stream().anyMatch(finding -> isAbout(finding, changeSet, rule)));
    }

    /** Takes back what turned out not to happen. */
    void withdraw(WrittenChangeSet changeSet, Set<String> rules) {
        rules.forEach(rule -> found.values().removeIf(finding -> isAbout(finding, changeSet, rule)));
    }

    private static boolean isAbout(Finding finding, WrittenChangeSet changeSet, String rule) {
        return finding.rule().equals(rule)
                && finding.changeSet().equals(changeSet.id())
                && finding.file().equals(changeSet.file());
    }

    /** Whether a waiver is complete and has not expired. */
    public boolean holds(Waiver waiver) {
        LocalDate until = waiver.until();
        return waiver.reason() != null && waiver.owner() != null && until != null && !until.isBefore(settings.today());
    }

    public List<Finding> sorted() {
        List<Finding> all = new ArrayList<>(found.values());
        all.sort(Comparator.<Finding>comparingInt(
                        finding -> order.getOrDefault(List.of(finding.file(), finding.changeSet()), 0))
                .thenComparingInt(Finding::line)
                .thenComparingInt(Finding::column)
                .thenComparing(Finding::rule));
        return all;
    }

    private static Severity severity(Rule rule, Optional<Size> size) {
        boolean milder = size.filter(Size::isSmall).isPresent() && BY_SIZE.contains(rule.family());
        return milder && rule.severity() == Severity.ERROR ? Severity.WARNING : rule.severity();
    }

    private static String predicted(Rule rule, Optional<Size> size) {
        return size.filter(known -> BY_SIZE.contains(rule.family()))
                .map(known -> String.format(
                        Locale.ROOT,
                        " With %,d rows (%,d MB) and %.1f writes a second: about %.1f s under the lock, %.0f writes waiting.",
                        known.rows(),
                        known.bytes() / 1_000_000,
                        known.writesPerSecond(),
                        known.lockSeconds(),
                        known.lockSeconds() * known.writesPerSecond()))
                .orElse("");
    }
}
