package et.aksum.operations.portal;

import et.aksum.operations.DriftReports;
import et.aksum.operations.DriftReports.DriftView;
import et.aksum.operations.RetentionRuns;
import et.aksum.operations.SchemaReview;
import et.aksum.operations.SchemaReview.ChangeSetRow;
import et.aksum.operations.SchemaReview.Condition;
import et.aksum.operations.SchemaReview.FindingsView;
import et.aksum.operations.SchemaReview.Overview;
import et.aksum.operations.SeedReports;
import et.aksum.platform.portal.FreshCode;
import et.aksum.platform.portal.Typed;
import et.aksum.schema.MaintenanceReport.Due;
import et.aksum.schema.SchemaSeeds.Seed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema of this installation: where it stands, what is pending, drift, findings, what is due, seeds and history. */
@Named
@ViewScoped
public class SchemaPage implements Serializable {
    private static final String PENDING = "PENDING";
    private static final int NEWEST = 15;

    @Inject
    SchemaReview review;

    @Inject
    DriftReports reports;

    @Inject
    RetentionRuns retention;

    @Inject
    SeedReports seedReports;

    @Inject
    FreshCode freshCode;

    private final Typed typed = new Typed();
    private transient @Nullable Overview overview;
    private transient @Nullable DriftView drift;
    private transient @Nullable FindingsView findings;
    private transient List<Due> due = List.of();
    private transient List<Seed> seeds = List.of();

    /** Shows everything to whoever has just proven a code, and asks the others for one. */
    public void open() {
        // Before anything is asked of a person who may not see it anyway.
        drift = reports.last();
        if (freshCode.isFresh()) {
            show();
        }
    }

    /** Shows everything after a fresh code. */
    public void unlock() {
        freshCode.require(typed.optional("code"));
        typed.remove("code");
        show();
    }

    public void lookForDrift() {
        show();
        drift = reports.look();
    }

    public void lookForFindings() {
        show();
        findings = review.lookForFindings();
    }

    private void show() {
        overview = review.overview();
        drift = reports.last();
        findings = review.lastFindings();
        due = retention.due();
        seeds = seedReports.differences();
    }

    /** Where it stands; null while it is not shown. */
    public @Nullable Condition getCondition() {
        Overview shown = overview;
        return shown == null ? null : shown.condition();
    }

    /** What the next start would apply, in that order. */
    public List<ChangeSetRow> getPending() {
        return rows().stream().filter(row -> row.state().equals(PENDING)).toList();
    }

    /** What was applied, newest first. */
    public List<ChangeSetRow> getHistory() {
        List<ChangeSetRow> applied = new ArrayList<>(
                rows().stream().filter(row -> !row.state().equals(PENDING)).toList());
        Collections.reverse(applied);
        return applied;
    }

    /** The first of the history, which is what people look for. */
    public List<ChangeSetRow> getNewest() {
        return getHistory().stream().limit(NEWEST).toList();
    }

    /** The rest of the history. */
    public List<ChangeSetRow> getOlder() {
        return getHistory().stream().skip(NEWEST).toList();
    }

    /** Indexes and constraints that somebody began and nobody finished. */
    public List<String> getUnfinished() {
        Condition condition = getCondition();
        if (condition == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>(condition.invalidIndexes());
        names.addAll(condition.notValidConstraints());
        return names;
    }

    public @Nullable DriftView getDrift() {
        return drift;
    }

    public @Nullable FindingsView getFindings() {
        return findings;
    }

    /** What the next run over partitions and retention will do. */
    public List<Due> getDue() {
        return due;
    }

    /** Seeds of this organisation that stand otherwise than shipped. */
    public List<Seed> getSeeds() {
        return seeds;
    }

    public Typed getTyped() {
        return typed;
    }

    private List<ChangeSetRow> rows() {
        Overview shown = overview;
        return shown == null ? List.of() : shown.history();
    }
}
