package et.aksum.consent.domain;

import et.aksum.consent.Erasure.Refused;
import et.aksum.messaging.Addressee;
import et.aksum.shared.ProblemKind;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests to erase people. */
@ApplicationScoped
public class Erasures {
    private static final String COLUMNS =
            "select id, user_id, contact_id, employee_id, reason, state, requested_by, requested_at, decided_by, decided_at, certificate, signature from consent.erasure ";

    @Inject
    Statements statements;

    /** One request. */
    public record Request(
            UUID id,
            Addressee person,
            String reason,
            String state,
            UUID requestedBy,
            OffsetDateTime requestedAt,
            @Nullable UUID decidedBy,
            @Nullable OffsetDateTime decidedAt,
            @Nullable String certificate,
            byte @Nullable [] signature) {}

    /** @throws Refused when there is no such person here */
    public void requireKnown(Addressee person) {
        String known =
                switch (person.kind()) {
                    case USER -> "select 1 from identity.app_user where id = ?";
                    case CONTACT -> "select 1 from clients.contact where id = ?";
                    case EMPLOYEE -> "select 1 from workforce.employee where id = ?";
                };
        if (statements.query(known, row -> row.getInt(1), person.id()).isEmpty()) {
            throw unknown();
        }
    }

    private static Refused unknown() {
        return new Refused(ProblemKind.NOT_FOUND, "person-not-found", "There is no such person.");
    }

    /** @throws Refused when the person is unknown, may still sign in, still speaks for a client or still works here */
    public void requireGone(Addressee person) {
        String gone =
                switch (person.kind()) {
                    case USER -> "select state = 'DEACTIVATED' from identity.app_user where id = ?";
                    case CONTACT -> "select deleted_at is not null from clients.contact where id = ?";
                    // Who has an account is erased by it, with all that hangs on it.
                    case EMPLOYEE ->
                        "select left_at is not null from workforce.employee where id = ? and user_id is null";
                };
        List<Boolean> found = statements.query(gone, row -> row.getBoolean(1), person.id());
        if (found.isEmpty()) {
            throw unknown();
        }
        if (!found.get(0)) {
            throw new Refused(
                    ProblemKind.RULE_VIOLATED,
                    "erasure-of-active-person",
                    "Deactivate the person first: who may still sign in, speaks for a client or works here is not erased.");
        }
    }

    /** @throws Refused when one is open already */
    public UUID add(Addressee person, String reason, UUID requestedBy, OffsetDateTime now) {
        UUID id = Uuid7.next();
        int added = statements.change(
                """
                insert into consent.erasure (org_id, id, user_id, contact_id, employee_id, reason, requested_by, requested_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                TenantContext.require().organisation().value(),
                id,
                idOf(person, Addressee.Kind.USER),
                idOf(person, Addressee.Kind.CONTACT),
                idOf(person, Addressee.Kind.EMPLOYEE),
                reason,
                requestedBy,
                now);
        if (added == 0) {
            throw new Refused(
                    ProblemKind.RULE_VIOLATED,
                    "erasure-already-requested",
                    "The erasure of this person is already asked for.");
        }
        return id;
    }

    /** For this transaction alone. @throws Refused when there is none */
    public Request get(UUID id) {
        return statements.query(COLUMNS + "where id = ? for update", Erasures::request, id).stream()
                .findFirst()
                .orElseThrow(
                        () -> new Refused(ProblemKind.NOT_FOUND, "erasure-not-found", "There is no such erasure."));
    }

    public List<Request> all() {
        return statements.query(COLUMNS + "order by requested_at desc limit 500", Erasures::request);
    }

    public void begin(UUID id, UUID decidedBy, OffsetDateTime now) {
        statements.change(
                "update consent.erasure set state = 'RUNNING', decided_by = ?, decided_at = ? where id = ?",
                decidedBy,
                now,
                id);
    }

    public void finish(UUID id, String certificate, byte[] signature) {
        statements.change(
                "update consent.erasure set state = 'DONE', certificate = ?, signature = ? where id = ? and state = 'RUNNING'",
                certificate,
                signature,
                id);
    }

    public void refuse(UUID id, UUID decidedBy, OffsetDateTime now) {
        statements.change(
                "update consent.erasure set state = 'REFUSED', decided_by = ?, decided_at = ? where id = ?",
                decidedBy,
                now,
                id);
    }

    private static Request request(ResultSet row) throws SQLException {
        return new Request(
                row.getObject(1, UUID.class),
                person(row),
                row.getString(5),
                row.getString(6),
                row.getObject(7, UUID.class),
                row.getObject(8, OffsetDateTime.class),
                row.getObject(9, UUID.class),
                row.getObject(10, OffsetDateTime.class),
                row.getString(11),
                row.getBytes(12));
    }

    /** One of the three columns names him. */
    private static Addressee person(ResultSet row) throws SQLException {
        for (Addressee.Kind kind : Addressee.Kind.values()) {
            UUID id = row.getObject(columnOf(kind), UUID.class);
            if (id != null) {
                return new Addressee(kind, id);
            }
        }
        throw new IllegalStateException("An erasure names nobody.");
    }

    private static String columnOf(Addressee.Kind kind) {
        return switch (kind) {
            case USER -> "user_id";
            case CONTACT -> "contact_id";
            case EMPLOYEE -> "employee_id";
        };
    }

    private static @Nullable UUID idOf(Addressee person, Addressee.Kind kind) {
        return person.kind() == kind ? person.id() : null;
    }
}
