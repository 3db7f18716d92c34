package et.aksum.consent;

import et.aksum.consent.domain.Answers;
import et.aksum.consent.domain.Answers.Answer;
import et.aksum.consent.domain.Answers.Purpose;
import et.aksum.consent.domain.Erasures;
import et.aksum.consent.domain.LocationReads;
import et.aksum.consent.domain.Statements;
import et.aksum.identity.UserQueries;
import et.aksum.messaging.Addressee;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who agreed to what: one's own, everybody's in numbers, one person's in full. */
@Stateless
public class ConsentQueries {
    private static final int MOST = 500;

    @Inject
    Answers answers;

    @Inject
    LocationReads reads;

    @Inject
    ConsentTexts texts;

    @Inject
    Statements statements;

    @Inject
    Erasures erasures;

    @Inject
    UserQueries users;

    @Inject
    Clock clock;

    /**
     * What one is asked, and what holds now.
     *
     * @param canChange false where it rests on another basis, or is asked with each act
     * @param since when it was answered last; null while it never was
     */
    public record OwnConsent(
            String purpose,
            String title,
            String question,
            boolean given,
            boolean canChange,
            boolean askedEachTime,
            @Nullable OffsetDateTime since) {}

    /** A line of the ledger. */
    public record LedgerRow(
            String purpose,
            boolean given,
            String language,
            int revision,
            String channel,
            @Nullable String actor,
            @Nullable String actType,
            @Nullable String actId,
            OffsetDateTime at) {}

    /** Somebody saw where one was. */
    public record LocationReadRow(
            String reader, String subjectType, String subjectId, String channel, OffsetDateTime readAt) {}

    /** Somebody who does not sign in. @param gone whether he speaks for no client, or works here, any more */
    public record PersonRow(Addressee person, String name, boolean gone) {}

    /** How many people said what; those who never answered count as the default. */
    public record PurposeCount(String purpose, String name, boolean givenByDefault, long given, long withdrawn) {}

    /** What somebody agreed to now, and how it came about, newest first. */
    public record PersonConsents(List<OwnConsent> now, List<LedgerRow> history) {}

    /** What the caller is asked, in his language. */
    @Unguarded("A person's own answers.")
    public List<OwnConsent> mine(Locale language) {
        return asked(me(), language);
    }

    /** What a contact of a client may be asked by whoever looks after him: not what only his own device could tell. */
    @Unguarded("Asked by a guarded use case for the clients its caller looks after.")
    public PersonConsents ofContact(UUID contact, Locale language) {
        Addressee person = new Addressee(Addressee.Kind.CONTACT, contact);
        Set<String> onWord = answers.purposes().stream()
                .filter(Purpose::mayBeTakenOnWord)
                .map(Purpose::code)
                .collect(Collectors.toSet());
        return new PersonConsents(
                asked(person, language).stream()
                        .filter(consent -> onWord.contains(consent.purpose()))
                        .toList(),
                named(answers.of(person, MOST)));
    }

    private List<OwnConsent> asked(Addressee me, Locale language) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Map<String, OffsetDateTime> last = answers.of(me, MOST).stream()
                .filter(answer -> answer.actId() == null)
                .collect(Collectors.toMap(Answer::purpose, Answer::at, (newer, older) -> newer));
        Map<String, Purpose> purposes =
                answers.purposes().stream().collect(Collectors.toMap(Purpose::code, purpose -> purpose));
        return texts.all(language).stream()
                .map(wording -> {
                    Purpose purpose = Objects.requireNonNull(purposes.get(wording.purpose()));
                    return new OwnConsent(
                            purpose.code(),
                            wording.title(),
                            wording.body(),
                            answers.holds(me, purpose, now),
                            purpose.restsOnConsent() && !purpose.askedEachTime(),
                            purpose.askedEachTime(),
                            last.get(purpose.code()));
                })
                .toList();
    }

    /** One's own answers, newest first. */
    @Unguarded("A person's own answers.")
    public List<LedgerRow> myHistory() {
        return named(answers.of(me(), MOST));
    }

    /** Who saw where the caller was, newest first. */
    @Unguarded("Tells a person who read his own position.")
    public List<LocationReadRow> readsOfMine() {
        List<LocationReads.Read> found = reads.of(me().id(), MOST);
        Map<UUID, String> names = names(found.stream().map(LocationReads.Read::reader));
        return found.stream()
                .map(read -> new LocationReadRow(
                        names.getOrDefault(read.reader(), "–"),
                        read.subjectType(),
                        read.subjectId(),
                        read.channel(),
                        read.at()))
                .toList();
    }

    @RequiresPermission(Permission.CONSENT_ANSWER_VIEW)
    public List<PurposeCount> counts() {
        return statements.query(
                """
                select p.code, p.name, p.given_by_default, count(*) filter (where l.answer = 'GIVEN'), count(*) filter (where l.answer = 'WITHDRAWN')
                from consent.purpose p left join (
                  select distinct on (a.purpose_id, coalesce(a.user_id, a.contact_id)) a.purpose_id, a.answer
                  from consent.answer a where a.act_id is null
                  order by a.purpose_id, coalesce(a.user_id, a.contact_id), a.position desc) l on l.purpose_id = p.id
                group by p.code, p.name, p.given_by_default order by p.code""",
                row -> new PurposeCount(
                        row.getString(1), row.getString(2), row.getBoolean(3), row.getLong(4), row.getLong(5)));
    }

    /** The ledger of one person, newest first. @throws Erasure.Refused when there is no such person */
    @RequiresPermission(Permission.CONSENT_ANSWER_VIEW)
    public List<LedgerRow> of(Addressee person) {
        erasures.requireKnown(person);
        return named(answers.of(person, MOST));
    }

    /** Contacts of clients and employees who do not sign in, whose data may be exported and erased like anybody's; by name. */
    @RequiresPermission(Permission.CONSENT_ANSWER_VIEW)
    public List<PersonRow> withoutAccount() {
        return statements.query(
                """
                select 'CONTACT', c.id, c.name, c.deleted_at is not null from clients.contact c where c.user_id is null
                union all
                select 'EMPLOYEE', e.id, e.display_name, e.left_at is not null from workforce.employee e where e.user_id is null
                order by 3, 2 limit 2000""",
                row -> new PersonRow(
                        new Addressee(Addressee.Kind.valueOf(row.getString(1)), row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getBoolean(4)));
    }

    private List<LedgerRow> named(List<Answer> found) {
        Map<UUID, String> names = names(found.stream().map(Answer::actor).filter(Objects::nonNull));
        return found.stream()
                .map(answer -> new LedgerRow(
                        answer.purpose(),
                        answer.given(),
                        answer.language(),
                        answer.revision(),
                        answer.channel(),
                        answer.actor() == null ? null : names.get(answer.actor()),
                        answer.actType(),
                        answer.actId(),
                        answer.at()))
                .toList();
    }

    private Map<UUID, String> names(Stream<UUID> people) {
        var asked = people.collect(Collectors.toSet());
        return asked.isEmpty() ? Map.of() : users.names(asked);
    }

    private static Addressee me() {
        return new Addressee(Addressee.Kind.USER, TenantContext.require().requireUser());
    }
}
