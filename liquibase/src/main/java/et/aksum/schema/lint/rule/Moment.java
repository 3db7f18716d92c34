package et.aksum.schema.lint.rule;

import et.aksum.schema.history.WrittenChangeSet;
import et.aksum.schema.lint.model.SchemaModel;
import et.aksum.schema.lint.model.Table;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.token.Position;
import et.aksum.schema.sql.token.Token;
import java.util.List;
import java.util.Optional;

/** What a rule sees of a statement that is about to run: the schema before it, its transaction, and what came before in the changeSet. */
public final class Moment {
    private final String rule;
    private final Step step;
    private final ChangeSetScene scene;
    private final ReleaseScene release;
    private final SchemaModel model;
    private final Findings findings;

    Moment(String rule, Step step, ChangeSetScene scene, ReleaseScene release, SchemaModel model, Findings findings) {
        this.rule = rule;
        this.step = step;
        this.scene = scene;
        this.release = release;
        this.model = model;
        this.findings = findings;
    }

    public Step step() {
        return step;
    }

    public SchemaModel model() {
        return model;
    }

    public WrittenChangeSet changeSet() {
        return scene.changeSet();
    }

    public ChangeSetScene scene() {
        return scene;
    }

    public ReleaseScene release() {
        return release;
    }

    public Optional<Table> table(QualifiedName name) {
        return model.table(name);
    }

    /** Whether others may be using the table. */
    public boolean isOld(QualifiedName table) {
        return model.isOld(table);
    }

    /** Whether its rows stay: not those of a temporary table. */
    public boolean isLasting(QualifiedName table) {
        return table(table).map(known -> !known.isTemporary()).orElse(!"pg_temp".equals(table.schema()));
    }

    /** Steps of the same transaction that ran already. */
    public List<Step> sameTransaction() {
        return scene.steps().stream()
                .filter(earlier -> earlier.transaction() == step.transaction())
                .toList();
    }

    /** The same, where a file that says nothing about its transactions may be run as one. */
    public List<Step> possiblySameTransaction() {
        return scene.steps().stream()
                .filter(earlier -> earlier.possibleTransaction() == step.possibleTransaction())
                .toList();
    }

    public Place place() {
        return new Place(scene, step.position());
    }

    public void report(String message) {
        findings.add(rule, new Place(scene, step.position()), message, Optional.empty());
    }

    /** About a place inside the statement, such as one in a body. */
    public void reportAt(Position position, String message) {
        findings.add(rule, new Place(scene, position), message, Optional.empty());
    }

    /** About a token of the statement. */
    public void report(Token at, String message) {
        findings.add(rule, new Place(scene, step.read().text().positionOf(at)), message, Optional.empty());
    }

    /** About a table, whose size decides how much it matters. */
    public void report(QualifiedName table, String message) {
        findings.add(rule, new Place(scene, step.position()), message, Optional.of(model.resolve(table)));
    }
}
