package et.aksum.audit;

import et.aksum.audit.domain.Canonical;
import et.aksum.audit.domain.SealDetails;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;

/**
 * One pass over the chain in order of seq. The head is read first: entries that are committed meanwhile are for the next check.
 * Streams, so memory does not grow with the trail.
 */
final class ChainCheck {
    private static final int FETCH = 1000;
    private static final String ENTRIES =
            """
            select org_id, seq, id, occurred_at, (extract(epoch from occurred_at) * 1000000)::bigint as occurred_micros, actor_id, actor_name,
                   channel, auth_level, address, action, subject_type, subject_id, latitude, longitude, accuracy_m, geo_source,
                   (extract(epoch from device_time) * 1000000)::bigint as device_micros, mock, details, prev_hash, hash
            from audit.entry where seq <= ? order by seq""";
    private static final String CHANGES =
            """
            select id, table_name, row_id, operation, before::text as before, after::text as after from audit.row_change
            where txid = ? and changed_at = (select max(changed_at) from audit.row_change where txid = ? and changed_at <= ?)
            order by id""";
    /** A transaction is named by its number and its start: after a restore into another cluster numbers come again. */
    private static final String UNSEALED =
            """
            select min(c.txid) from (select txid, count(distinct changed_at) as starts from audit.row_change group by txid) c
            where c.starts > (select count(*) from audit.entry e where e.action = 'rows.changed'
                              and e.subject_type = 'transaction' and e.subject_id = c.txid::text)""";

    private static final String HEAD =
            """
            select h.seq, h.hash, (select max(e.seq) from audit.entry e) as last
            from (select 1) as always left join audit.chain_head h on true""";

    private final Connection connection;
    private byte[] previous = new byte[Canonical.HASH_BYTES];
    private long lastSeq;

    ChainCheck(Connection connection) {
        this.connection = connection;
    }

    VerificationResult run() throws SQLException {
        Head head = readHead();
        if (head.last() > head.seq()) {
            return VerificationResult.broken(
                    0,
                    head.seq() + 1,
                    "The entry stands behind the head of the chain: the head was set back or removed.");
        }
        try (var entries = connection.prepareStatement(ENTRIES);
                var changes = connection.prepareStatement(CHANGES)) {
            entries.setFetchSize(FETCH);
            entries.setLong(1, head.seq());
            try (var row = entries.executeQuery()) {
                while (row.next()) {
                    Optional<String> fault = faultOf(row, changes);
                    if (fault.isPresent()) {
                        return VerificationResult.broken(lastSeq, lastSeq + 1, fault.get());
                    }
                    lastSeq++;
                }
            }
        }
        if (lastSeq < head.seq()) {
            return VerificationResult.broken(
                    lastSeq,
                    lastSeq + 1,
                    "The tail is cut off: the chain once reached entry %d.".formatted(head.seq()));
        }
        if (!Arrays.equals(previous, head.hash())) {
            return VerificationResult.broken(lastSeq, lastSeq, "The head of the chain does not match its last entry.");
        }
        return unsealedRows();
    }

    private Optional<String> faultOf(ResultSet row, PreparedStatement changes) throws SQLException {
        long seq = row.getLong("seq");
        if (seq != lastSeq + 1) {
            return Optional.of("The entry is missing: the next one present is entry %d.".formatted(seq));
        }
        if (!Arrays.equals(previous, row.getBytes("prev_hash"))) {
            return Optional.of("The entry does not continue the one before it.");
        }
        byte[] hash = Canonical.entryHash(row);
        if (!Arrays.equals(hash, row.getBytes("hash"))) {
            return Optional.of("The entry's content does not match its hash.");
        }
        previous = hash;
        return "rows.changed".equals(row.getString("action")) ? sealFault(row, changes) : Optional.empty();
    }

    private static Optional<String> sealFault(ResultSet row, PreparedStatement changes) throws SQLException {
        SealDetails seal = SealDetails.parse(row.getString("details"));
        long txid = Long.parseLong(row.getString("subject_id"));
        changes.setLong(1, txid);
        changes.setLong(2, txid);
        changes.setObject(3, row.getObject("occurred_at", OffsetDateTime.class));
        changes.setFetchSize(FETCH);
        try (var change = changes.executeQuery()) {
            SealDetails found = Canonical.seal(change);
            if (found.equals(seal)) {
                return Optional.empty();
            }
            return Optional.of(
                    found.rows() == seal.rows()
                            ? "A before/after record of its transaction was altered."
                            : "Its transaction recorded %d changed rows; %d are found."
                                    .formatted(seal.rows(), found.rows()));
        }
    }

    private VerificationResult unsealedRows() throws SQLException {
        try (var statement = connection.prepareStatement(UNSEALED);
                var row = statement.executeQuery()) {
            row.next();
            long txid = row.getLong(1);
            return row.wasNull()
                    ? VerificationResult.intact(lastSeq)
                    : VerificationResult.broken(
                            lastSeq,
                            lastSeq,
                            "Row changes of transaction %d belong to no entry: they were added later.".formatted(txid));
        }
    }

    private Head readHead() throws SQLException {
        try (var statement = connection.prepareStatement(HEAD);
                var row = statement.executeQuery()) {
            row.next();
            byte[] hash = row.getBytes("hash");
            return new Head(
                    row.getLong("seq"), hash == null ? new byte[Canonical.HASH_BYTES] : hash, row.getLong("last"));
        }
    }

    /** Both zero while nothing was ever written. */
    private record Head(long seq, byte[] hash, long last) {}
}
