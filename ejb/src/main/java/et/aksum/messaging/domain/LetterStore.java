package et.aksum.messaging.domain;

import et.aksum.messaging.Addressee;
import et.aksum.messaging.LetterDelivery.Envelope;
import et.aksum.shared.SecretSeal;
import et.aksum.tenancy.TenantContext;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The letters of the bound organisation. */
@ApplicationScoped
public class LetterStore {
    private static final String SEALED_FOR = "messaging.letter";

    @Inject
    SecretSeal seal;

    @Resource(lookup = "java:jboss/datasources/AksumApp")
    DataSource database;

    /** A letter about to wait. */
    public record NewLetter(
            UUID id,
            String key,
            String to,
            String template,
            String language,
            LetterTexts.Text text,
            @Nullable String purpose,
            @Nullable Addressee addressee) {}

    /** Queues it, unless one was queued under its key. */
    public void add(NewLetter letter, OffsetDateTime now) {
        Addressee addressee = letter.addressee();
        with(
                """
                insert into messaging.letter (org_id, id, dedupe_key, recipient, template, language, content, purpose, addressee_kind, addressee_id,
                  next_attempt_at, queued_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (org_id, dedupe_key) do nothing""",
                insert -> {
                    insert.setObject(1, TenantContext.require().organisation().value());
                    insert.setObject(2, letter.id());
                    insert.setString(3, letter.key());
                    insert.setString(4, letter.to());
                    insert.setString(5, letter.template());
                    insert.setString(6, letter.language());
                    insert.setBytes(7, sealed(letter.id(), letter.text()));
                    insert.setString(8, letter.purpose());
                    insert.setString(9, addressee == null ? null : kind(addressee));
                    insert.setObject(10, addressee == null ? null : addressee.id());
                    insert.setObject(11, now);
                    insert.setObject(12, now);
                    return insert.executeUpdate();
                });
    }

    /** The letter that has waited longest past its time, for this transaction alone. */
    // Materialized: a plan that asked the inner query once for each row would claim more than one.
    public Optional<Envelope> claim(OffsetDateTime now, OffsetDateTime leaseEnds) {
        return with(
                """
                with due as materialized (
                  select id from messaging.letter where state = 'QUEUED' and next_attempt_at <= ?
                  order by next_attempt_at, id limit 1 for update skip locked)
                update messaging.letter l set attempts = l.attempts + 1, next_attempt_at = ? from due
                where l.id = due.id
                returning l.id, l.recipient, l.language, l.content, l.attempts, l.purpose, l.addressee_kind, l.addressee_id""",
                update -> {
                    update.setObject(1, now);
                    update.setObject(2, leaseEnds);
                    try (var row = update.executeQuery()) {
                        return row.next() ? Optional.of(envelope(row)) : Optional.<Envelope>empty();
                    }
                });
    }

    /** Ends a letter, and what it said with it. */
    public void end(UUID id, String state, OffsetDateTime now) {
        with(
                "update messaging.letter set state = ?, content = null, last_error = null, done_at = ? where id = ? and state = 'QUEUED'",
                update -> {
                    update.setString(1, state);
                    update.setObject(2, now);
                    update.setObject(3, id);
                    return update.executeUpdate();
                });
    }

    /** Gives a letter up; its text stays, still sealed, for somebody who wants to send it again. */
    public void bury(UUID id, String reason, OffsetDateTime now) {
        with(
                "update messaging.letter set state = 'DEAD', last_error = ?, done_at = ? where id = ? and state = 'QUEUED'",
                update -> {
                    update.setString(1, reason);
                    update.setObject(2, now);
                    update.setObject(3, id);
                    return update.executeUpdate();
                });
    }

    public void postpone(UUID id, String reason, OffsetDateTime until) {
        with(
                "update messaging.letter set last_error = ?, next_attempt_at = ? where id = ? and state = 'QUEUED'",
                update -> {
                    update.setString(1, reason);
                    update.setObject(2, until);
                    update.setObject(3, id);
                    return update.executeUpdate();
                });
    }

    /** Ends what waits for somebody who no longer agrees; how many that were. */
    public int withdraw(Addressee addressee, String purpose, OffsetDateTime now) {
        return with(
                """
                update messaging.letter set state = 'WITHDRAWN', content = null, last_error = null, done_at = ?
                where state = 'QUEUED' and addressee_kind = ? and addressee_id = ? and purpose = ?""",
                update -> {
                    update.setObject(1, now);
                    update.setString(2, kind(addressee));
                    update.setObject(3, addressee.id());
                    update.setString(4, purpose);
                    return update.executeUpdate();
                });
    }

    /** Queues a letter that was given up; false when there is none, or its text is gone. */
    public boolean revive(UUID id, OffsetDateTime now) {
        return with(
                """
                update messaging.letter set state = 'QUEUED', done_at = null, attempts = 0, next_attempt_at = ?
                where id = ? and state = 'DEAD' and content is not null""",
                update -> {
                    update.setObject(1, now);
                    update.setObject(2, id);
                    return update.executeUpdate() == 1;
                });
    }

    /** Since when the oldest letter has waited. */
    public Optional<OffsetDateTime> oldestWaiting() {
        return with("select min(queued_at) from messaging.letter where state = 'QUEUED'", select -> {
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        : Optional.<OffsetDateTime>empty();
            }
        });
    }

    private Envelope envelope(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        LetterTexts.Text text = opened(id, row.getBytes(4));
        @Nullable String kind = row.getString(7);
        return new Envelope(
                id,
                row.getString(2),
                row.getString(3),
                text.subject(),
                text.body(),
                row.getInt(5),
                row.getString(6),
                kind == null
                        ? null
                        : new Addressee(
                                Addressee.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), row.getObject(8, UUID.class)));
    }

    private byte[] sealed(UUID id, LetterTexts.Text text) {
        return seal.seal(SEALED_FOR, owner(id), (text.subject() + "\n" + text.body()).getBytes(StandardCharsets.UTF_8));
    }

    private LetterTexts.Text opened(UUID id, byte[] content) {
        String text = new String(seal.open(SEALED_FOR, owner(id), content), StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        return new LetterTexts.Text(text.substring(0, end), text.substring(end + 1));
    }

    private static String owner(UUID id) {
        return TenantContext.require().organisation().value() + "|" + id;
    }

    private static String kind(Addressee addressee) {
        return addressee.kind().name().toLowerCase(Locale.ROOT);
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException("The letters could not be read or kept.", failed);
        }
    }

    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }
}
