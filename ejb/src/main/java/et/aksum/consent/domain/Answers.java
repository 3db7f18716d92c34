package et.aksum.consent.domain;

import et.aksum.messaging.Addressee;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ledger: answers are added, never changed; the last one holds. A contact of a client and the account he signs in with are one
 * person: what he said as the one holds for the other.
 */
@ApplicationScoped
public class Answers {
    private static final String LAST =
            """
            select a.answer from consent.answer a
            where a.purpose_id = ? and a.act_id is null and a.answered_at <= ? and (a.user_id = any (cast(? as uuid[])) or a.contact_id = any (cast(? as uuid[])))
            order by a.position desc limit 1""";
    private static final String HISTORY =
            """
            select p.code, a.answer, a.language, a.revision, a.channel, a.actor_id, a.act_type, a.act_id, a.answered_at
            from consent.answer a join consent.purpose p on p.org_id = a.org_id and p.id = a.purpose_id
            where (a.user_id = any (cast(? as uuid[])) or a.contact_id = any (cast(? as uuid[]))) order by a.position desc limit ?""";

    @Inject
    Statements statements;

    /** What people are asked. */
    public record Purpose(
            UUID id,
            String code,
            String name,
            String channel,
            String basis,
            boolean givenByDefault,
            boolean askedEachTime,
            int keepDays) {
        public boolean restsOnConsent() {
            return basis.equals("CONSENT");
        }

        /** Whether somebody else may keep the answer a person gave him: never about what the person's own device tells. */
        public boolean mayBeTakenOnWord() {
            return restsOnConsent() && !askedEachTime && !channel.equals("DEVICE");
        }
    }

    /** One answer as it was given. */
    public record Answer(
            String purpose,
            boolean given,
            String language,
            int revision,
            String channel,
            @Nullable UUID actor,
            @Nullable String actType,
            @Nullable String actId,
            OffsetDateTime at) {}

    /** @throws InvalidInput when there is none of this name */
    public Purpose purpose(String code) {
        return purposes().stream()
                .filter(purpose -> purpose.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("purpose", "Nothing is asked under this name."));
    }

    public List<Purpose> purposes() {
        return statements.query(
                "select id, code, name, channel, basis, given_by_default, asked_each_time, keep_days from consent.purpose order by code",
                row -> new Purpose(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBoolean(6),
                        row.getBoolean(7),
                        row.getInt(8)));
    }

    public boolean holds(Addressee person, Purpose purpose, OffsetDateTime at) {
        String ids = ids(person);
        return statements.query(LAST, row -> row.getString(1).equals("GIVEN"), purpose.id(), at, ids, ids).stream()
                .findFirst()
                .orElse(purpose.givenByDefault());
    }

    /** Adds an answer to the words that are asked now. */
    public void add(
            Addressee person,
            Purpose purpose,
            boolean given,
            String language,
            @Nullable String actType,
            @Nullable String actId,
            OffsetDateTime at) {
        Caller caller = TenantContext.require();
        if (person.kind() == Addressee.Kind.EMPLOYEE) {
            throw new InvalidInput("person", "Nothing is asked of who does not sign in.");
        }
        boolean user = person.kind() == Addressee.Kind.USER;
        int added = statements.change(
                """
                insert into consent.answer (org_id, id, user_id, contact_id, purpose_id, language, revision, channel, answer, actor_id, act_type, act_id, answered_at)
                select w.org_id, ?, ?, ?, w.purpose_id, w.language, max(w.revision), ?, ?, ?, ?, ?, ?
                from consent.wording w where w.purpose_id = ? and w.language = ? group by w.org_id, w.purpose_id, w.language""",
                Uuid7.next(),
                user ? person.id() : null,
                user ? null : person.id(),
                caller.channel().name(),
                given ? "GIVEN" : "WITHDRAWN",
                caller.userId(),
                actType,
                actId,
                at,
                purpose.id(),
                language);
        if (added == 0) {
            throw new InvalidInput("language", "There are no words for this purpose in this language.");
        }
    }

    /** The newest answers of somebody, newest first. */
    public List<Answer> of(Addressee person, int most) {
        String ids = ids(person);
        return statements.query(HISTORY, Answers::answer, ids, ids, most);
    }

    /** The person under every id he has here: as a contact, as an account, or both. */
    public List<Addressee> selves(Addressee person) {
        List<Addressee> selves = new ArrayList<>(List.of(person));
        String other = person.kind() == Addressee.Kind.USER
                ? "select id from clients.contact where user_id = ?"
                : "select user_id from clients.contact where id = ? and user_id is not null";
        Addressee.Kind kind = person.kind() == Addressee.Kind.USER ? Addressee.Kind.CONTACT : Addressee.Kind.USER;
        statements
                .query(other, row -> row.getObject(1, UUID.class), person.id())
                .forEach(id -> selves.add(new Addressee(kind, id)));
        return selves;
    }

    /** Their ids as the text of an array. */
    private String ids(Addressee person) {
        return selves(person).stream().map(self -> self.id().toString()).collect(Collectors.joining(",", "{", "}"));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getString(1),
                row.getString(2).equals("GIVEN"),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getString(8),
                row.getObject(9, OffsetDateTime.class));
    }
}
