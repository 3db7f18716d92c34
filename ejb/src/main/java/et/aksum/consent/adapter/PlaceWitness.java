package et.aksum.consent.adapter;

import et.aksum.audit.PlaceTaken;
import et.aksum.audit.PlacesShown;
import et.aksum.consent.AskedIn;
import et.aksum.consent.ConsentLedger;
import et.aksum.consent.domain.LocationReads;
import et.aksum.messaging.Addressee;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Keeps the consent that goes with each position taken, and who is shown positions of others; in the transaction of the act or of the look. */
@ApplicationScoped
public class PlaceWitness {
    @Inject
    ConsentLedger ledger;

    @Inject
    LocationReads reads;

    @Inject
    AskedIn asked;

    @Inject
    Clock clock;

    void onTaken(@Observes PlaceTaken taken) {
        // Agreed to once for all sign-ins, and asked before the place was kept.
        if (taken.action().startsWith("sign-in.") || taken.action().startsWith("step-up.")) {
            return;
        }
        ledger.giveForAct(
                new Addressee(Addressee.Kind.USER, taken.person()),
                taken.action(),
                taken.subjectId(),
                asked.language());
    }

    void onShown(@Observes PlacesShown shown) {
        if (TenantContext.require().userId() != null) {
            reads.add(shown.places(), OffsetDateTime.now(clock));
        }
    }
}
