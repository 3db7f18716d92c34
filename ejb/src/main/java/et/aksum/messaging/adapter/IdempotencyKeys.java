package et.aksum.messaging.adapter;

import et.aksum.messaging.IdempotencyKeyReused;
import et.aksum.messaging.IdempotencyRequest;
import et.aksum.messaging.RequestInProgress;
import et.aksum.shared.SecretSeal;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The kept keys of a person. The lock of a key lasts until the end of the transaction, and is released after its row is visible. */
@ApplicationScoped
public class IdempotencyKeys {
    private static final String PURPOSE = "messaging.answer";

    @Inject
    SecretSeal seal;

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

    /** The answer kept for this request. @throws IdempotencyKeyReused when it was kept for another request */
    Optional<KeptAnswer> answerTo(IdempotencyRequest request) {
        String sql = "select fingerprint, result, answer from messaging.idempotency_key where user_id = ? and key = ?";
        return with(sql, statement -> {
            statement.setObject(1, TenantContext.require().requireUser());
            statement.setString(2, request.key());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.<KeptAnswer>empty();
                }
                if (!MessageDigest.isEqual(row.getBytes(1), request.fingerprint())) {
                    throw new IdempotencyKeyReused();
                }
                byte @Nullable [] sealed = row.getBytes(3);
                return Optional.of(new KeptAnswer(
                        row.getObject(2, UUID.class),
                        sealed == null
                                ? null
                                : new String(seal.open(PURPOSE, owner(request), sealed), StandardCharsets.UTF_8)));
            }
        });
    }

    void keep(IdempotencyRequest request, KeptAnswer answer) {
        Caller caller = TenantContext.require();
        String rest = answer.rest();
        String sql =
                "insert into messaging.idempotency_key (org_id, user_id, key, fingerprint, result, answer) values (?, ?, ?, ?, ?, ?)";
        with(sql, statement -> {
            statement.setObject(1, caller.organisation().value());
            statement.setObject(2, caller.requireUser());
            statement.setString(3, request.key());
            statement.setBytes(4, request.fingerprint());
            statement.setObject(5, answer.id());
            statement.setBytes(
                    6, rest == null ? null : seal.seal(PURPOSE, owner(request), rest.getBytes(StandardCharsets.UTF_8)));
            return statement.executeUpdate();
        });
    }

    /** The row an answer belongs to: sealed for it, it opens in no other. */
    private static String owner(IdempotencyRequest request) {
        Caller caller = TenantContext.require();
        return caller.organisation().value() + "|" + caller.requireUser() + "|" + request.key();
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
