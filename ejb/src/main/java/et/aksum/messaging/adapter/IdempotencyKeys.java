package et.aksum.messaging.adapter;

import et.aksum.messaging.IdempotencyKeyReused;
import et.aksum.messaging.IdempotencyRequest;
import et.aksum.messaging.RequestInProgress;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The kept keys of a person. The lock of a key lasts until the end of the transaction, and is released after its row is visible. */
@ApplicationScoped
public class IdempotencyKeys {
    @Resource(lookup = "java:jboss/datasources/AksumApp")
    DataSource database;

    /** @throws RequestInProgress when another transaction works under this key */
    void lock(String key) {
        Caller caller = TenantContext.require();
        String name = "idempotency|" + caller.organisation() + "|" + caller.requireUser() + "|" + key;
        boolean locked = with("select pg_try_advisory_xact_lock(hashtextextended(?, 0))", statement -> {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
        if (!locked) {
            throw new RequestInProgress();
        }
    }

    /** The result kept for this request. @throws IdempotencyKeyReused when it was kept for another request */
    Optional<UUID> resultOf(IdempotencyRequest request) {
        String sql = "select fingerprint, result from messaging.idempotency_key where user_id = ? and key = ?";
        return with(sql, statement -> {
            statement.setObject(1, TenantContext.require().requireUser());
            statement.setString(2, request.key());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.<UUID>empty();
                }
                if (!MessageDigest.isEqual(row.getBytes(1), request.fingerprint())) {
                    throw new IdempotencyKeyReused();
                }
                return Optional.of(row.getObject(2, UUID.class));
            }
        });
    }

    void keep(IdempotencyRequest request, UUID result) {
        Caller caller = TenantContext.require();
        String sql =
                "insert into messaging.idempotency_key (org_id, user_id, key, fingerprint, result) values (?, ?, ?, ?, ?)";
        with(sql, statement -> {
            statement.setObject(1, caller.organisation().value());
            statement.setObject(2, caller.requireUser());
            statement.setString(3, request.key());
            statement.setBytes(4, request.fingerprint());
            statement.setObject(5, result);
            return statement.executeUpdate();
        });
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException("The idempotency key could not be read or kept.", failed);
        }
    }

    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }
}
