package et.aksum.clients.domain;

import et.aksum.identity.ClientAccounts;
import et.aksum.identity.ClientAccounts.InvitedClient;
import et.aksum.identity.OrganisationQueries;
import et.aksum.identity.UserId;
import et.aksum.messaging.Letter;
import et.aksum.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The accounts with which contacts sign in: each has one at most, and loses it when he no longer speaks for the institution. */
@ApplicationScoped
public class ContactAccounts {
    @Inject
    ClientAccounts accounts;

    @Inject
    OrganisationQueries organisations;

    @Inject
    PortalLinks links;

    @Inject
    Outbox outbox;

    /** An account and a letter with the way in. @param again also when there is an account that was never used */
    public void invite(Contact contact, String institution, boolean again) {
        UUID known = contact.userId();
        if (known != null && !again) {
            return;
        }
        Locale language = Locale.forLanguageTag(contact.language());
        InvitedClient invited = known == null
                ? accounts.invite(contact.name(), contact.email(), language)
                : accounts.inviteAgain(new UserId(known));
        contact.signsInAs(invited.user().value());
        var organisation = organisations.mine();
        outbox.send(new Letter(
                contact.email(),
                "client-invited",
                language,
                Map.of(
                        "name", contact.name(),
                        "institution", institution,
                        "organisation", organisation.name(),
                        "organisationCode", organisation.code(),
                        "username", invited.username(),
                        "code", invited.code(),
                        "link", links.acceptInvitation(organisation.code()))));
    }

    public void end(Contact contact) {
        UUID known = contact.userId();
        if (known != null) {
            accounts.end(new UserId(known));
        }
    }

    /** Two contacts are one person: the account of the first goes to the second, unless he has one. */
    public void handOver(Contact from, Contact to) {
        UUID account = from.userId();
        if (account != null && to.userId() == null) {
            to.signsInAs(account);
        } else {
            end(from);
        }
    }
}
