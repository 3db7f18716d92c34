package et.aksum.approval.domain;

import et.aksum.approval.ApprovalRequestId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads what proves the decisions of one request: every value as the text that was hashed. */
@ApplicationScoped
public class EvidenceReader {
    /** Links after the request's first decision that a pack holds at most; a hundred bytes each. */
    private static final int MOST_LINKS = 10_000;

    private static final String REQUEST =
            """
            select r.org_id::text as "organisation", r.id::text as "id", r.subject_type as "subjectType", r.subject_id::text as "subjectId",
                   r.subject_version::text as "subjectVersion", r.title as "title", r.diff as "diff", r.amount::text as "amount", r.currency as "currency",
                   r.author_id::text as "author", array_to_string(r.excluded, ',') as "excluded", r.party_id::text as "party",
                   (extract(epoch from r.submitted_at) * 1000000)::bigint::text as "submittedAt",
                   encode(r.digest, 'hex') as "digest", r.status as "status", r.rule_reason as "ruleReason", r.closing_note as "closingNote"
            from approval.request r where r.id = ?""";
    private static final String DECISIONS =
            """
            select d.seq::text as "seq", d.id::text as "id", d.request_id::text as "request", d.step_id::text as "step", d.subject_type as "subjectType",
                   d.subject_id::text as "subjectId", d.subject_version::text as "subjectVersion", encode(d.request_digest, 'hex') as "requestDigest",
                   d.decision as "decision", d.reason as "reason", d.decided_by::text as "decidedBy", d.decided_by_name as "decidedByName",
                   d.seat_id::text as "seat", d.channel as "channel", d.level as "level",
                   (extract(epoch from d.factor_at) * 1000000)::bigint::text as "factorAt", (extract(epoch from d.decided_at) * 1000000)::bigint::text as "decidedAt",
                   d.limit_amount::text as "limitAmount", d.limit_currency as "limitCurrency", d.limit_rate::text as "limitRate",
                   d.latitude::text as "latitude", d.longitude::text as "longitude",
                   d.accuracy_m::text as "accuracyMetres", d.geo_source as "geoSource", (extract(epoch from d.device_time) * 1000000)::bigint::text as "deviceTime",
                   d.mock::text as "mock", encode(d.content_hash, 'hex') as "contentHash", encode(d.prev_hash, 'hex') as "previousHash", encode(d.hash, 'hex') as "hash"
            from approval.decision d where d.request_id = ? order by d.seq""";
    private static final String LINKS =
            """
            select seq::text as "seq", encode(content_hash, 'hex') as "contentHash", encode(prev_hash, 'hex') as "previousHash", encode(hash, 'hex') as "hash"
            from approval.decision where seq >= (select min(seq) from approval.decision where request_id = ?) order by seq limit ?""";
    private static final String CHAIN =
            """
            select seq, encode(content_hash, 'hex') as content_hash, encode(prev_hash, 'hex') as prev_hash, encode(hash, 'hex') as hash, org_id::text as org_id
            from approval.decision order by seq""";

    @Resource(lookup = "java:jboss/datasources/AksumApp")
    DataSource database;

    public JsonObject pack(ApprovalRequestId id) {
        return with(connection -> {
            JsonObjectBuilder pack = Json.createObjectBuilder()
                    .add("format", "aksum-approval-evidence/1")
                    .add("request", rows(connection, REQUEST, id.value()).get(0))
                    .add("decisions", array(rows(connection, DECISIONS, id.value())))
                    .add("links", array(rows(connection, LINKS, id.value(), MOST_LINKS)));
            return pack.build();
        });
    }

    /** The position of the first decision that does not continue the chain, or one behind the last when the tail is missing; 0: whole. */
    public long firstFault() {
        return with(connection -> {
            long seq = 0;
            String previous = "0".repeat(64);
            try (var statement = connection.prepareStatement(CHAIN)) {
                statement.setFetchSize(1000);
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        seq++;
                        String hash = Fingerprint.link(
                                row.getString("org_id"), row.getLong("seq"), row.getString("content_hash"), previous);
                        if (row.getLong("seq") != seq
                                || !previous.equals(row.getString("prev_hash"))
                                || !hash.equals(row.getString("hash"))) {
                            return seq;
                        }
                        previous = hash;
                    }
                }
            }
            return headIs(connection, seq, previous) ? 0L : seq + 1;
        });
    }

    /** The ids of requests with a decision, in the order of their first one. */
    public List<ApprovalRequestId> decided() {
        return with(connection -> {
            List<ApprovalRequestId> found = new ArrayList<>();
            try (var statement = connection.prepareStatement(
                            "select request_id from approval.decision group by request_id order by min(seq)");
                    var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new ApprovalRequestId(row.getObject(1, UUID.class)));
                }
            }
            return found;
        });
    }

    private static boolean headIs(Connection connection, long seq, String hash) throws SQLException {
        try (var statement = connection.prepareStatement("select seq, encode(hash, 'hex') from approval.chain_head");
                var row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) == seq && hash.equals(row.getString(2)) : seq == 0;
        }
    }

    private static List<JsonObject> rows(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<JsonObject> found = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(object(row));
                }
            }
            return found;
        }
    }

    private static JsonObject object(ResultSet row) throws SQLException {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String value = row.getString(i);
            if (value == null) {
                object.addNull(row.getMetaData().getColumnLabel(i));
            } else {
                object.add(row.getMetaData().getColumnLabel(i), value);
            }
        }
        return object.build();
    }

    private static JsonArrayBuilder array(List<JsonObject> objects) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        objects.forEach(array::add);
        return array;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.run(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The evidence could not be read.", failed);
        }
    }

    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }
}
