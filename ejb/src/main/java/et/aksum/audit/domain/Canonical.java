package et.aksum.audit.domain;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The one spelling that is hashed: each field as {@code <bytes>:<text>;} in UTF-8, a null as {@code -;}. Lengths make it
 * unambiguous: no two different rows are spelt the same. The database function audit.append spells alike.
 */
public final class Canonical {
    public static final int HASH_BYTES = 32;

    private final MessageDigest digest;

    public Canonical() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java runtime has no SHA-256.", impossible);
        }
    }

    public Canonical field(@Nullable Object value) {
        if (value == null) {
            digest.update((byte) '-');
        } else {
            String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        digest.update((byte) ';');
        return this;
    }

    public byte[] hash() {
        return digest.digest();
    }

    /** The hash an entry must have; the row has the columns of audit.entry, times as epoch microseconds. */
    public static byte[] entryHash(ResultSet row) throws SQLException {
        var canonical = new Canonical();
        for (String column : new String[] {
            "org_id",
            "seq",
            "id",
            "occurred_micros",
            "actor_id",
            "actor_name",
            "channel",
            "auth_level",
            "address",
            "action",
            "subject_type",
            "subject_id",
            "latitude",
            "longitude",
            "accuracy_m",
            "geo_source",
            "device_micros",
            "mock",
            "details"
        }) {
            canonical.field(row.getObject(column));
        }
        byte[] previous = row.getBytes("prev_hash");
        return canonical
                .field(previous == null ? null : HexFormat.of().formatHex(previous))
                .hash();
    }

    /** The seal that these row changes, in order of id, must have. */
    public static SealDetails seal(ResultSet changes) throws SQLException {
        var canonical = new Canonical();
        long rows = 0;
        while (changes.next()) {
            for (String column : new String[] {"id", "table_name", "row_id", "operation", "before", "after"}) {
                canonical.field(changes.getObject(column));
            }
            rows++;
        }
        return new SealDetails(rows, HexFormat.of().formatHex(canonical.hash()));
    }
}
