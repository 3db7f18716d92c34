package et.aksum.consent.portal;

import et.aksum.consent.ConsentQueries;
import et.aksum.consent.ConsentQueries.LedgerRow;
import et.aksum.consent.ConsentQueries.PurposeCount;
import et.aksum.consent.Erasure;
import et.aksum.consent.Erasure.Certificate;
import et.aksum.consent.Erasure.ErasureRow;
import et.aksum.identity.UserQueries;
import et.aksum.identity.UserQueries.UserRow;
import et.aksum.messaging.Addressee;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FreshCode;
import et.aksum.platform.portal.Me;
import et.aksum.platform.portal.Typed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Consent of everybody, what is held about one person, and erasures. */
@Named
@ViewScoped
public class PrivacyPage implements Serializable {
    @Inject
    ConsentQueries queries;

    @Inject
    Erasure erasure;

    @Inject
    UserQueries users;

    @Inject
    FreshCode freshCode;

    @Inject
    Announcements announce;

    @Inject
    Me me;

    private final Typed typed = new Typed();
    private @Nullable String user;
    private @Nullable Certificate certificate;

    public void unlock() {
        freshCode.require(typed.optional("code"));
        typed.clear();
    }

    public void request() {
        UUID person = UUID.fromString(typed.required("person"));
        erasure.request(new Addressee(Addressee.Kind.USER, person), typed.required("reason"));
        announce.andGo("/consent/privacy", "privacy.requested.done");
    }

    /** Final; the certificate is shown. */
    public void carryOut(UUID id) {
        certificate = erasure.carryOut(id);
    }

    public void refuse(UUID id) {
        erasure.refuse(id);
        announce.andGo("/consent/privacy", "privacy.refused.done");
    }

    public void show(UUID id) {
        certificate = erasure.certificate(id);
    }

    public List<PurposeCount> getCounts() {
        return queries.counts();
    }

    public List<ErasureRow> getErasures() {
        return erasure.all();
    }

    /** Everybody who signs in, for those who may see them. */
    public List<UserRow> getPeople() {
        return me.may("identity.user.view") ? users.all() : List.of();
    }

    /** The ledger of the person chosen. */
    public List<LedgerRow> getLedger() {
        String chosen = user;
        return chosen == null || chosen.isBlank()
                ? List.of()
                : queries.of(new Addressee(Addressee.Kind.USER, UUID.fromString(chosen)));
    }

    public String nameOf(UUID person) {
        Map<UUID, String> names = users.names(List.of(person));
        return names.getOrDefault(person, person.toString());
    }

    public @Nullable String getUser() {
        return user;
    }

    public void setUser(@Nullable String user) {
        this.user = user != null && user.matches("[0-9a-f-]{36}") ? user : null;
    }

    public @Nullable Certificate getCertificate() {
        return certificate;
    }

    public Typed getTyped() {
        return typed;
    }
}
