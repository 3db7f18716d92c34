package et.aksum.messaging;

import et.aksum.messaging.domain.LetterQueued;
import et.aksum.messaging.domain.LetterStore;
import et.aksum.messaging.domain.LetterTexts;
import et.aksum.messaging.domain.MailAddress;
import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;
import et.aksum.shared.Unguarded;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Letters that leave if, and only if, the caller's transaction is committed. */
@Stateless
public class Outbox {
    @Inject
    LetterTexts texts;

    @Inject
    LetterStore store;

    @Inject
    @Any
    Instance<ReceivingConsent> consent;

    @Inject
    Event<LetterQueued> queued;

    @Inject
    Clock clock;

    /**
     * Queues a letter the addressee needs, whatever he consented to.
     *
     * @throws et.aksum.shared.InvalidInput when the address is none
     * @throws IllegalArgumentException when the text is unknown, lacks a value, or is an offer
     */
    @Unguarded("Queues what a guarded use case has to tell.")
    public void send(Letter letter) {
        queue(letter, null, null, null);
    }

    /** The same, once: a second letter under the same key is dropped. */
    @Unguarded("Queues what a guarded use case has to tell.")
    public void sendOnce(Letter letter, String key) {
        queue(letter, key, null, null);
    }

    /**
     * Queues a letter that nobody gets who has not agreed to letters of its purpose, which its text names.
     *
     * @throws ConsentMissing when the addressee does not agree now
     * @throws IllegalArgumentException when the text is no offer
     */
    @Unguarded("Queues what a guarded use case has to offer; consent is asked here and again when it leaves.")
    public void offer(Letter letter, Addressee addressee) {
        String purpose = texts.purposeOf(letter.template())
                .orElseThrow(() -> new IllegalArgumentException(letter.template() + " is no offer."));
        if (consent.stream().noneMatch(asked -> asked.holds(addressee, purpose))) {
            throw new ConsentMissing(purpose);
        }
        queue(letter, null, addressee, purpose);
    }

    /** Takes back what is queued for somebody who no longer agrees. */
    @Unguarded("Follows a withdrawal that the person declared under his own guard.")
    public int withdrawOffers(Addressee addressee, String purpose) {
        return store.withdraw(addressee, purpose, OffsetDateTime.now(clock));
    }

    private void queue(Letter letter, @Nullable String key, @Nullable Addressee addressee, @Nullable String purpose) {
        if (addressee == null && texts.purposeOf(letter.template()).isPresent()) {
            throw new IllegalArgumentException(letter.template() + " is an offer and needs the addressee's consent.");
        }
        UUID id = Uuid7.next();
        LetterTexts.Text text = texts.render(letter);
        store.add(
                new LetterStore.NewLetter(
                        id,
                        key == null ? id.toString() : key,
                        MailAddress.checked(letter.to()),
                        letter.template(),
                        LetterTexts.language(letter.language()),
                        text,
                        purpose,
                        addressee),
                OffsetDateTime.now(clock));
        queued.fire(new LetterQueued(TenantContext.require().organisation()));
    }

    /** The addressee has not agreed to letters of this purpose. */
    public static final class ConsentMissing extends BusinessException {
        public ConsentMissing(String purpose) {
            super(
                    ProblemKind.RULE_VIOLATED,
                    "consent-missing",
                    "The person has not agreed to \"%s\".".formatted(purpose));
        }
    }
}
