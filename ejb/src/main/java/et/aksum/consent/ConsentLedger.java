package et.aksum.consent;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.consent.domain.Answers;
import et.aksum.consent.domain.Answers.Purpose;
import et.aksum.messaging.Addressee;
import et.aksum.messaging.Outbox;
import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Asks, keeps and takes back what people agree to. Whatever needs consent asks here, each time it is about to happen. */
@Stateless
public class ConsentLedger {
    /** Asked with every act that takes a position. */
    public static final String LOCATION_OF_ACT = "location-of-act";

    /** Whether it is kept where a person proves who he is. */
    public static final String LOCATION_OF_SIGN_IN = "location-of-sign-in";

    @Inject
    Answers answers;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Whether this person agreed to it at that time. What is asked each time never holds beyond its act.
     *
     * @throws et.aksum.shared.InvalidInput when there is no such purpose
     */
    @Unguarded("Asked by whatever is about to do what needs consent; answers yes or no.")
    public boolean holds(Addressee person, String purpose, OffsetDateTime at) {
        return answers.holds(person, answers.purpose(purpose), at);
    }

    /** @throws Outbox.ConsentMissing when this person does not agree to it now */
    @Unguarded("Asked by whatever is about to do what needs consent; answers yes or no.")
    public void require(Addressee person, String purpose) {
        if (!holds(person, purpose, OffsetDateTime.now(clock))) {
            throw new Outbox.ConsentMissing(purpose);
        }
    }

    /**
     * Keeps a yes to the words asked now.
     *
     * @throws NotAsked when the purpose does not rest on consent, or is asked with each act
     */
    @Unguarded("A person's own answer, or one that a guarded use case took on his word.")
    public void give(Addressee person, String purpose, Locale language) {
        answer(person, purpose, true, language);
    }

    /** Keeps a no, and stops what is queued. @throws NotAsked as {@link #give} */
    @Unguarded("A person's own answer, or one that a guarded use case took on his word.")
    public void withdraw(Addressee person, String purpose, Locale language) {
        answer(person, purpose, false, language);
        answers.selves(person).forEach(self -> outbox.withdrawOffers(self, purpose));
    }

    /**
     * Keeps what a contact of a client said to somebody of ours, in the words that were read to him.
     *
     * @throws NotAsked as {@link #give}, and for what only the person's own device could tell
     */
    @Unguarded("Called by the guarded use case of whoever looks after the client.")
    public void onWord(UUID contact, String purpose, boolean given, Locale language) {
        if (!answers.purpose(purpose).mayBeTakenOnWord()) {
            throw new NotAsked(purpose);
        }
        Addressee person = new Addressee(Addressee.Kind.CONTACT, contact);
        if (given) {
            give(person, purpose, language);
        } else {
            withdraw(person, purpose, language);
        }
    }

    /** Keeps that somebody agreed to leave his position with one act. */
    @Unguarded("Follows an act that a guarded use case let happen.")
    public void giveForAct(Addressee person, String actType, String actId, String language) {
        answers.add(
                person, answers.purpose(LOCATION_OF_ACT), true, language, actType, actId, OffsetDateTime.now(clock));
    }

    private void answer(Addressee person, String code, boolean given, Locale language) {
        Purpose purpose = answers.purpose(code);
        if (!purpose.restsOnConsent() || purpose.askedEachTime()) {
            throw new NotAsked(purpose.code());
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        answers.add(person, purpose, given, language.getLanguage().equals("am") ? "am" : "en", null, null, now);
        boolean own = person.id().equals(TenantContext.require().userId());
        trail.record(new AuditEvent(
                given ? "consent.given" : "consent.withdrawn",
                person.kind() == Addressee.Kind.USER ? "user" : "contact",
                person.id().toString(),
                Map.of("purpose", purpose.code(), "own", own)));
    }

    /** The purpose needs no answer, or is asked with each act. */
    public static final class NotAsked extends BusinessException {
        NotAsked(String purpose) {
            super(
                    ProblemKind.RULE_VIOLATED,
                    "consent-not-asked",
                    "\"%s\" is not answered in general: it rests on another basis, or is asked with each act."
                            .formatted(purpose));
        }
    }
}
