package et.aksum.consent.adapter;

import et.aksum.consent.ConsentLedger;
import et.aksum.identity.SignIn;
import et.aksum.identity.UserId;
import et.aksum.messaging.Addressee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Answers signing in whether the place may be kept. */
@ApplicationScoped
public class SignInPlaceAnswer implements SignIn.PlaceConsent {
    @Inject
    ConsentLedger ledger;

    @Inject
    Clock clock;

    @Override
    public boolean holds(UserId person) {
        return ledger.holds(
                new Addressee(Addressee.Kind.USER, person.value()),
                ConsentLedger.LOCATION_OF_SIGN_IN,
                OffsetDateTime.now(clock));
    }
}
