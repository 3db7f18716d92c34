package et.aksum.schema.lint.rule;

import et.aksum.schema.lint.model.SchemaModel;
import et.aksum.schema.lint.model.Table;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a rule sees at the end of a changeSet, a release or the history. */
public final class Ending {
    private final String rule;
    private final ReleaseScene release;
    private final SchemaModel model;
    private final Findings findings;

    Ending(String rule, ReleaseScene release, SchemaModel model, Findings findings) {
        this.rule = rule;
        this.release = release;
        this.model = model;
        this.findings = findings;
    }

    public SchemaModel model() {
        return model;
    }

    public ReleaseScene release() {
        return release;
    }

    /** The changeSet that ends. */
    public ChangeSetScene scene() {
        return release.changeSets.get(release.changeSets.size() - 1);
    }

    /** Tables of which the release defined something, and that are still there. */
    public List<Table> touchedTables() {
        return release.touched.stream()
                .filter(table -> model.table(table.name()).filter(table::equals).isPresent())
                .toList();
    }

    /** The schema's statements of the changeSet that ends, of one kind, each with its step. */
    public List<Step> steps(Class<? extends Statement> kind) {
        return scene().steps().stream()
                .filter(step -> kind.isInstance(step.statement()))
                .toList();
    }

    /** Tables created in this release that are still there and hold rows for good. */
    public List<Table> newTables() {
        return touchedTables().stream()
                .filter(table -> table.born().release() == model.now().release())
                .filter(table -> !table.isTemporary() && !table.isMaterializedView())
                .toList();
    }

    /** At the head of the changeSet that ends. */
    public void report(String message) {
        report(new Place(scene(), scene().changeSet().position()), message);
    }

    public void report(Step step, String message) {
        report(new Place(scene(), step.position()), message);
    }

    public void report(Place place, String message) {
        findings.add(rule, place, message, Optional.empty());
    }

    /** Where a column, constraint or index of this release is written. */
    public void reportDefinition(@Nullable Object definition, String message) {
        if (definition != null) {
            release.placeOf(definition).ifPresent(place -> report(place, message));
        }
    }

    /** Whether the definition was written in this release, and in a changeSet that is asked about. */
    public boolean isNew(Object definition) {
        return release.placeOf(definition)
                .filter(place -> place.scene().isLinted())
                .isPresent();
    }

    /** About a table that others use, at the head of the changeSet that ends. */
    public void report(QualifiedName table, String message) {
        findings.add(rule, new Place(scene(), scene().changeSet().position()), message, Optional.of(table));
    }

    /** Whether one of the rules spoke of the changeSet that ends already. */
    public boolean isSaid(Set<String> rules) {
        return findings.isSaid(scene().changeSet(), rules);
    }

    /** Takes back what rules said of the changeSet that ends. */
    public void withdraw(Set<String> rules) {
        findings.withdraw(scene().changeSet(), rules);
    }

    /** Where the table was created. */
    public void report(Table table, String message) {
        release.birthOf(table).ifPresent(place -> report(place, message));
    }
}
