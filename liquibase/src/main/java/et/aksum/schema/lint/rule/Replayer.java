package et.aksum.schema.lint.rule;

import et.aksum.schema.history.WrittenChangeSet;
import et.aksum.schema.lint.LintSettings;
import et.aksum.schema.lint.model.Age;
import et.aksum.schema.lint.model.Protection;
import et.aksum.schema.lint.model.SchemaModel;
import et.aksum.schema.sql.AlterPolicy;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.CreatePolicy;
import et.aksum.schema.sql.CreateTable;
import et.aksum.schema.sql.CreateTableAs;
import et.aksum.schema.sql.DropObjects;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Walks a history, shows every statement to the rules and then lets it change the model. */
public final class Replayer {
    private final RuleBook book;
    private final LintSettings settings;
    private final Findings findings;
    private final SchemaModel model = new SchemaModel();
    private ReleaseScene release = new ReleaseScene("");
    private int releases;
    private int changeSets;
    private int transactions;

    public Replayer(RuleBook book, LintSettings settings, Findings findings) {
        this.book = book;
        this.settings = settings;
        this.findings = findings;
    }

    /** @param linted about which changeSets rules are asked; the others only change the model */
    public void run(List<WrittenChangeSet> history, Predicate<WrittenChangeSet> linted) {
        for (WrittenChangeSet changeSet : history) {
            if (!changeSet.release().equals(release.name())) {
                endRelease();
                release = new ReleaseScene(changeSet.release());
                releases++;
            }
            changeSet(changeSet, linted.test(changeSet));
        }
        endRelease();
        book.historyEnds.forEach(entry -> entry.check().accept(new Ending(entry.rule(), release, model, findings)));
        new WaiverCheck(findings).run(history, linted);
    }

    private void changeSet(WrittenChangeSet changeSet, boolean linted) {
        changeSets++;
        findings.begin(changeSet);
        model.forgetSettings();
        model.moveTo(new Age(releases, changeSets, transactions));
        ChangeSetScene scene = new ChangeSetScene(changeSet, linted);
        release.changeSets.add(scene);
        SessionSettings ofTheRunner = new SessionSettings(
                changeSet.inTransaction() ? settings.runnerSettings() : settings.runnerSettingsOutside());
        new Steps(changeSet, ofTheRunner, this::nextTransaction, model).forEach(step -> step(scene, step));
        if (linted) {
            book.changeSetEnds.forEach(
                    entry -> entry.check().accept(new Ending(entry.rule(), release, model, findings)));
        }
    }

    private int nextTransaction() {
        return ++transactions;
    }

    private void step(ChangeSetScene scene, Step step) {
        model.moveTo(new Age(releases, changeSets, step.transaction()));
        if (scene.isLinted()) {
            book.before(step.statement(), entry -> entry.check()
                    .accept(new Moment(entry.rule(), step, scene, release, model, findings)));
        }
        remember(scene, step.statement());
        model.apply(step.read());
        scene.steps.add(step);
        new Definitions(scene, step, release.definitions).note();
        TouchedTables.by(step.statement()).flatMap(model::table).ifPresent(release.touched::add);
        born(step.statement()).flatMap(model::table).ifPresent(table -> {
            if (table.born().changeSet() == changeSets) {
                release.births.putIfAbsent(table, new Place(scene, step.position()));
            }
        });
    }

    /** Before row-level security changes, what it was. */
    private void remember(ChangeSetScene scene, Statement statement) {
        protectedTable(statement).flatMap(model::table).ifPresent(table -> {
            Protection before = table.protection();
            scene.protectionBefore.putIfAbsent(table.name(), before);
        });
    }

    private static Optional<QualifiedName> protectedTable(Statement statement) {
        if (statement instanceof AlterRelation alter) {
            return Optional.of(alter.name());
        }
        if (statement instanceof CreatePolicy create) {
            return Optional.of(create.table());
        }
        if (statement instanceof AlterPolicy alter) {
            return Optional.of(alter.table());
        }
        return statement instanceof DropObjects drop ? Optional.ofNullable(drop.table()) : Optional.empty();
    }

    private static Optional<QualifiedName> born(Statement statement) {
        if (statement instanceof CreateTable create) {
            return Optional.of(create.name());
        }
        return statement instanceof CreateTableAs create ? Optional.of(create.name()) : Optional.empty();
    }

    private void endRelease() {
        if (release.changeSets.stream().anyMatch(ChangeSetScene::isLinted)) {
            book.releaseEnds.forEach(entry -> entry.check().accept(new Ending(entry.rule(), release, model, findings)));
        }
    }
}
