package et.aksum.consent.adapter;

import et.aksum.consent.ConsentLedger;
import et.aksum.messaging.Addressee;
import et.aksum.messaging.ReceivingConsent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Answers letters that ask whether they may be sent. */
@ApplicationScoped
public class ConsentAnswer implements ReceivingConsent {
    @Inject
    ConsentLedger ledger;

    @Inject
    Clock clock;

    @Override
    public boolean holds(Addressee addressee, String purpose) {
        return ledger.holds(addressee, purpose, OffsetDateTime.now(clock));
    }
}
