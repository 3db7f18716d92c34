package et.aksum.operations.adapter;

import et.aksum.operations.DriftReports;
import et.aksum.operations.SchemaReview;
import et.aksum.operations.SchemaReview.ChangeSetRow;
import et.aksum.operations.SchemaReview.Condition;
import et.aksum.operations.SchemaReview.FindingRow;
import et.aksum.schema.DriftReport;
import et.aksum.schema.SchemaDrift;
import et.aksum.schema.SchemaFindings;
import et.aksum.tenancy.TenantContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers management tools, for no organisation. Whoever may ask is decided by the server's access control. */
final class SchemaManagement implements SchemaMXBean {
    private final SchemaReview review;
    private final DriftReports drift;

    SchemaManagement(SchemaReview review, DriftReports drift) {
        this.review = review;
        this.drift = drift;
    }

    @Override
    public String getState() {
        return condition().revision().state();
    }

    @Override
    public @Nullable String getCurrent() {
        return condition().revision().current();
    }

    @Override
    public String getExpectedHead() {
        return condition().revision().expectedHead();
    }

    @Override
    public int getPending() {
        return condition().revision().pending();
    }

    @Override
    public String getMigration() {
        return condition().migration();
    }

    @Override
    public @Nullable String getLockHolder() {
        return condition().lockHolder();
    }

    @Override
    public String[] getInvalidIndexes() {
        return lines(condition().invalidIndexes().stream());
    }

    @Override
    public String[] getNotValidConstraints() {
        return lines(condition().notValidConstraints().stream());
    }

    @Override
    public @Nullable Long getContextsMissing() {
        return condition().contextsMissing();
    }

    @Override
    public @Nullable String getDriftLookedForAt() {
        return SchemaDrift.last().map(report -> report.takenAt().toString()).orElse(null);
    }

    @Override
    public String[] getDrift() {
        return lines(SchemaDrift.last().map(DriftReport::unexplained).orElse(List.of()).stream()
                .map(DriftReport.Entry::what));
    }

    @Override
    public String[] getFindings() {
        return lines(SchemaFindings.last().map(SchemaFindings::entries).orElse(List.of()).stream()
                .map(entry -> "%s %s: %s".formatted(entry.severity(), entry.rule(), entry.message())));
    }

    @Override
    public String[] history() {
        return lines(history(true).map(row -> "%s %s %s".formatted(row.appliedAt(), row.state(), row.id())));
    }

    @Override
    public String plan() {
        return history(false)
                .map(row -> Stream.concat(
                                Stream.of("-- " + row.id() + (row.inTransaction() ? "" : ", not in a transaction")),
                                row.sql().stream())
                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }

    @Override
    public String[] due() {
        return lines(TenantContext.callWithoutOrganisation(review::dueUnasked).stream()
                .map(due -> "%s: %s %s, %d rows%s"
                        .formatted(
                                due.table(),
                                due.step(),
                                due.subject(),
                                due.rows(),
                                due.held() == null ? "" : "; held: " + due.held())));
    }

    @Override
    public String[] lookForDrift() {
        DriftReport report = TenantContext.callWithoutOrganisation(drift::lookUnasked);
        return lines(report.unexplained().stream().map(entry -> entry.what() + "\n" + entry.remedy()));
    }

    @Override
    public String[] lookForFindings() {
        return lines(TenantContext.callWithoutOrganisation(review::findingsUnasked).findings().stream()
                .map(SchemaManagement::words));
    }

    private Condition condition() {
        return TenantContext.callWithoutOrganisation(review::conditionUnasked);
    }

    private Stream<ChangeSetRow> history(boolean applied) {
        return TenantContext.callWithoutOrganisation(review::overviewUnasked).history().stream()
                .filter(row -> applied != row.state().equals("PENDING"));
    }

    private static String words(FindingRow finding) {
        return "%s %s %s: %s\n%s"
                .formatted(
                        finding.severity(), finding.rule(), finding.changeSet(), finding.message(), finding.remedy());
    }

    private static String[] lines(Stream<String> lines) {
        return lines.toArray(String[]::new);
    }
}
