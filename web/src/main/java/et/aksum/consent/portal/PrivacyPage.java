package et.aksum.consent.portal;

import et.aksum.consent.ConsentQueries;
import et.aksum.consent.ConsentQueries.LedgerRow;
import et.aksum.consent.ConsentQueries.PersonRow;
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
import java.util.Optional;
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
    private @Nullable List<PersonRow> others;

    public void unlock() {
        freshCode.require(typed.optional("code"));
        typed.clear();
    }

    public void request() {
        erasure.request(person(typed.required("person")), typed.required("reason"));
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

    /** Contacts of clients and employees who do not sign in. */
    public List<PersonRow> getOthers() {
        List<PersonRow> known = others;
        if (known == null) {
            known = queries.withoutAccount();
            others = known;
        }
        return known;
    }

    /** The ledger of the person chosen. */
    public List<LedgerRow> getLedger() {
        return chosen().map(queries::of).orElse(List.of());
    }

    /** Where what is held about the person chosen is fetched. */
    public String getExport() {
        return chosen().map(person -> "/consent/personal-data?user=" + person.id()
                        + (person.kind() == Addressee.Kind.USER ? "" : "&kind=" + person.kind()))
                .orElse("/consent/personal-data");
    }

    public String nameOf(UUID person) {
        Map<UUID, String> names = users.names(List.of(person));
        return getOthers().stream()
                .filter(other -> other.person().id().equals(person))
                .map(PersonRow::name)
                .findFirst()
                .orElseGet(() -> names.getOrDefault(person, person.toString()));
    }

    private Optional<Addressee> chosen() {
        String chosen = user;
        return chosen == null || chosen.isBlank() ? Optional.empty() : Optional.of(person(chosen));
    }

    /** Somebody as the lists name him: an id, with the kind before it for who does not sign in. */
    private static Addressee person(String value) {
        int colon = value.indexOf(':');
        return new Addressee(
                colon < 0 ? Addressee.Kind.USER : Addressee.Kind.valueOf(value.substring(0, colon)),
                UUID.fromString(value.substring(colon + 1)));
    }

    public @Nullable String getUser() {
        return user;
    }

    public void setUser(@Nullable String user) {
        this.user = user != null && user.matches("((CONTACT|EMPLOYEE):)?[0-9a-f-]{36}") ? user : null;
    }

    public @Nullable Certificate getCertificate() {
        return certificate;
    }

    public Typed getTyped() {
        return typed;
    }
}
