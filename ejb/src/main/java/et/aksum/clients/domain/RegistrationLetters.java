package et.aksum.clients.domain;

import et.aksum.identity.OrganisationQueries;
import et.aksum.identity.OrganisationQueries.OrganisationDetails;
import et.aksum.messaging.Letter;
import et.aksum.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What applicants are written, each in his language. */
@ApplicationScoped
public class RegistrationLetters {
    @Inject
    OrganisationQueries organisations;

    @Inject
    PortalLinks links;

    @Inject
    Outbox outbox;

    /** Please confirm that this is your address. Says nothing that was typed: it may have been typed to be read by somebody else. */
    public void confirm(Registration registration, String key) {
        OrganisationDetails home = organisations.mine();
        send(registration, home, "registration-confirm", Map.of("link", links.registration(home.code(), key)));
    }

    /** Thank you; here is where you see how things stand. */
    public void received(Registration registration, String statusKey) {
        OrganisationDetails home = organisations.mine();
        send(registration, home, "registration-received", Map.of("link", links.registration(home.code(), statusKey)));
    }

    public void rejected(Registration registration, String reason) {
        send(registration, organisations.mine(), "registration-rejected", Map.of("reason", reason));
    }

    /** Please correct this; here. */
    public void returned(Registration registration, String comment, String statusKey) {
        OrganisationDetails home = organisations.mine();
        send(
                registration,
                home,
                "registration-returned",
                Map.of("comment", comment, "link", links.registration(home.code(), statusKey)));
    }

    public void expired(Registration registration) {
        send(registration, organisations.mine(), "registration-expired", Map.of());
    }

    private void send(Registration registration, OrganisationDetails home, String template, Map<String, String> more) {
        Person person = registration.person();
        Map<String, String> values = new HashMap<>(more);
        values.put("name", person.name());
        values.put("institution", registration.application().name());
        values.put("organisation", home.name());
        outbox.send(new Letter(person.email(), template, Locale.forLanguageTag(person.language()), values));
    }
}
