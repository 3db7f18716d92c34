package et.aksum.approval.domain;

import et.aksum.approval.ApprovalDetails;
import et.aksum.approval.ApprovalDetails.Asked;
import et.aksum.approval.ApprovalDetails.DecisionMade;
import et.aksum.approval.ApprovalDetails.Occurrence;
import et.aksum.approval.ApprovalDetails.Step;
import et.aksum.approval.ApprovalRow;
import et.aksum.shared.GeoSource;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Reads what the page of one request shows, one statement for each part. */
final class DetailReader {
    private static final String REQUEST =
            "select diff, rule_reason, closing_note, digest from approval.request where id = ?";
    private static final String STEPS =
            """
            select s.id, s.position, s.name, s.status, s.asks, s.permission, s.needed, s.limit_applies, s.factor_minutes, s.place_required, s.escalate_at,
                   (select count(*) from approval.decision d where d.org_id = s.org_id and d.step_id = s.id and d.decision = 'APPROVE') as approvals
            from approval.step s where s.request_id = ? order by s.position, s.branch""";
    private static final String ASKED =
            """
            select a.step_id, a.person_id, p.display_name as name, case when a.seat_id <> a.person_id then q.display_name end as seat, a.because
            from approval.assignment a
            join identity.app_user p on p.org_id = a.org_id and p.id = a.person_id
            join identity.app_user q on q.org_id = a.org_id and q.id = a.seat_id
            where a.request_id = ? order by p.display_name, a.id""";
    private static final String DECISIONS =
            """
            select d.id, d.seq, d.step_id, d.decision, d.reason, d.decided_by, d.decided_by_name, case when d.seat_id <> d.decided_by then q.display_name end as seat,
                   d.level, d.factor_at, d.decided_at, d.limit_amount, d.limit_currency, d.limit_rate, d.latitude, d.longitude, d.accuracy_m, d.geo_source, d.mock, d.hash
            from approval.decision d join identity.app_user q on q.org_id = d.org_id and q.id = d.seat_id
            where d.request_id = ? order by d.seq""";
    private static final String HISTORY =
            "select occurred_at, kind, actor_id, actor_name, words from approval.occurrence where request_id = ? order by id";
    private static final BigDecimal POOR_ACCURACY_METRES = new BigDecimal("5000");

    private final Connection connection;
    private final ApprovalRow row;

    DetailReader(Connection connection, ApprovalRow row) {
        this.connection = connection;
        this.row = row;
    }

    ApprovalDetails read() throws SQLException {
        List<PerStep> asked = list(ASKED, DetailReader::asked);
        List<Step> steps = list(STEPS, step -> step(step, asked));
        List<DecisionMade> decisions = list(DECISIONS, DetailReader::decision);
        List<Occurrence> history = list(HISTORY, DetailReader::occurrence);
        return list(
                        REQUEST,
                        request -> new ApprovalDetails(
                                row,
                                DiffText.read(request.getString("diff")),
                                request.getString("rule_reason"),
                                request.getString("closing_note"),
                                HexFormat.of().formatHex(request.getBytes("digest")),
                                null,
                                steps,
                                decisions,
                                history))
                .get(0);
    }

    private static Step step(ResultSet step, List<PerStep> asked) throws SQLException {
        UUID id = step.getObject("id", UUID.class);
        return new Step(
                id,
                step.getInt("position"),
                step.getString("name"),
                step.getString("status"),
                step.getString("asks"),
                step.getString("permission"),
                step.getInt("needed"),
                step.getInt("approvals"),
                step.getBoolean("limit_applies"),
                step.getObject("factor_minutes", Integer.class),
                step.getBoolean("place_required"),
                step.getObject("escalate_at", OffsetDateTime.class),
                asked.stream()
                        .filter(one -> one.step().equals(id))
                        .map(PerStep::asked)
                        .toList());
    }

    private static PerStep asked(ResultSet one) throws SQLException {
        return new PerStep(
                one.getObject("step_id", UUID.class),
                new Asked(
                        one.getObject("person_id", UUID.class),
                        one.getString("name"),
                        one.getString("seat"),
                        one.getString("because")));
    }

    private static DecisionMade decision(ResultSet one) throws SQLException {
        String source = one.getString("geo_source");
        BigDecimal accuracy = one.getBigDecimal("accuracy_m");
        return new DecisionMade(
                one.getObject("id", UUID.class),
                one.getLong("seq"),
                one.getObject("step_id", UUID.class),
                one.getString("decision"),
                one.getString("reason"),
                one.getObject("decided_by", UUID.class),
                one.getString("decided_by_name"),
                one.getString("seat"),
                one.getString("level"),
                one.getObject("factor_at", OffsetDateTime.class),
                one.getObject("decided_at", OffsetDateTime.class),
                ApprovalReader.money(one.getBigDecimal("limit_amount"), one.getString("limit_currency")),
                one.getBigDecimal("limit_rate"),
                one.getBigDecimal("latitude"),
                one.getBigDecimal("longitude"),
                accuracy,
                source == null ? null : GeoSource.valueOf(source),
                one.getBoolean("mock") || (accuracy != null && accuracy.compareTo(POOR_ACCURACY_METRES) > 0),
                HexFormat.of().formatHex(one.getBytes("hash")));
    }

    private static Occurrence occurrence(ResultSet one) throws SQLException {
        return new Occurrence(
                one.getObject("occurred_at", OffsetDateTime.class),
                one.getString("kind"),
                one.getObject("actor_id", UUID.class),
                one.getString("actor_name"),
                one.getString("words"));
    }

    private <T> List<T> list(String sql, Mapper<T> mapper) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, row.id());
            List<T> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(mapper.map(rows));
                }
            }
            return found;
        }
    }

    /** Somebody asked, at which step. */
    private record PerStep(UUID step, Asked asked) {}

    private interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }
}
