package et.aksum.consent.portal;

import et.aksum.consent.ConsentLedger;
import et.aksum.consent.ConsentQueries;
import et.aksum.consent.ConsentQueries.LedgerRow;
import et.aksum.consent.ConsentQueries.LocationReadRow;
import et.aksum.consent.ConsentQueries.OwnConsent;
import et.aksum.messaging.Addressee;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.Labels;
import et.aksum.tenancy.TenantContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** What one agreed to, and who saw where one was. */
@Named
@ViewScoped
public class MyConsentsPage implements Serializable {
    private static final int SHOWN = 50;

    @Inject
    ConsentQueries queries;

    @Inject
    ConsentLedger ledger;

    @Inject
    Announcements announce;

    public void give(String purpose) {
        ledger.give(me(), purpose, Labels.locale());
        announce.andGo("/consent/my-consents", "consent.given.done");
    }

    public void withdraw(String purpose) {
        ledger.withdraw(me(), purpose, Labels.locale());
        announce.andGo("/consent/my-consents", "consent.withdrawn.done");
    }

    public List<OwnConsent> getConsents() {
        return queries.mine(Labels.locale());
    }

    /** The newest answers, those given with single acts too. */
    public List<LedgerRow> getAnswers() {
        return queries.myHistory().stream().limit(SHOWN).toList();
    }

    public List<LocationReadRow> getReads() {
        return queries.readsOfMine().stream().limit(SHOWN).toList();
    }

    private static Addressee me() {
        return new Addressee(Addressee.Kind.USER, TenantContext.require().requireUser());
    }
}
