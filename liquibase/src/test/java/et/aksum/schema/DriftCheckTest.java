package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.drift.AllowedDrift;
import et.aksum.schema.drift.DriftCheck;
import et.aksum.schema.drift.ExpectedCatalogue;
import et.aksum.schema.drift.Since;
import et.aksum.schema.history.ChangelogFiles;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftCheckTest extends OnEachPostgres {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-23T06:00:00Z"), ZoneOffset.UTC);
    private static final String INDEX = "index procurement.supplier.by_hand_ix";

    @Test
    void the_runtime_role_itself_sees_that_nothing_differs() throws SQLException {
        try (Connection app = TestDatabase.migratedToLookAt(server).app()) {
            DriftReport report = check("").of(app);

            assertThat(report.entries()).isEmpty();
            assertThat(report.isClean()).isTrue();
            assertThat(report.tables()).isGreaterThan(30);
            assertThat(report.takenAt()).isEqualTo(TODAY.instant());
        }
    }

    @Test
    void what_somebody_answers_for_is_told_and_does_not_count() throws SQLException {
        DriftReport report = withIndexByHand(INDEX + " until 2026-11-23 because a report is being tried out");

        assertThat(report.isClean()).isTrue();
        assertThat(report.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.object()).isEqualTo(INDEX);
            assertThat(entry.allowed()).isEqualTo("until 2026-11-23: a report is being tried out");
        });
    }

    @Test
    void a_day_later_it_counts_again() throws SQLException {
        DriftReport report = withIndexByHand(INDEX + " until 2026-11-22 because a report is being tried out");

        assertThat(report.unexplained()).singleElement().satisfies(entry -> {
            assertThat(entry.between()).isEqualTo("history and database");
            assertThat(entry.what()).isEqualTo(INDEX + " is not expected");
            assertThat(entry.remedy()).isEqualTo("drop index concurrently procurement.by_hand_ix;");
        });
    }

    @Test
    void a_line_that_answers_for_nothing_counts() throws SQLException {
        try (Connection app = TestDatabase.migratedToLookAt(server).app()) {
            DriftReport report = check("table sales.gone until 2027-01-01 because it was there once")
                    .of(app);

            assertThat(report.unexplained())
                    .extracting(DriftReport.Entry::what)
                    .containsExactly("Line 1 of the allowed drift answers for nothing that differs");
        }
    }

    private DriftReport withIndexByHand(String allowed) throws SQLException {
        try (Connection superuser = TestDatabase.migratedToLookAt(server).superuser()) {
            superuser.setAutoCommit(false);
            TestDatabase.execute(superuser, "create index by_hand_ix on procurement.supplier (org_id, country)");
            DriftReport report = check(allowed).of(superuser);
            superuser.rollback();
            return report;
        }
    }

    private static DriftCheck check(String allowed) {
        return new DriftCheck(
                ExpectedCatalogue.read(),
                Since.of(ChangelogFiles.ofThisBuild()),
                List.of(),
                AllowedDrift.parse(allowed),
                TODAY);
    }
}
