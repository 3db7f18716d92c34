package et.aksum.identity.domain;

import et.aksum.identity.Invitations;
import et.aksum.identity.Invitations.IssuedInvitation;
import et.aksum.identity.PersonInvited;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Set;

/** People who do not know their way in yet: kept without a password, with roles and a one-use code. */
@ApplicationScoped
public class Newcomers {
    @Inject
    UserRepository users;

    @Inject
    Event<PersonInvited> invited;

    @Inject
    Clock clock;

    /** Keeps the person, announces him and makes the invitation. The code is shown once; only its hash is kept. */
    public IssuedInvitation add(AppUser person, Collection<String> roleCodes, String reason) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        users.add(person);
        invited.fire(new PersonInvited(person.id(), Set.copyOf(roleCodes), reason));
        String code = RandomText.next();
        OffsetDateTime expires = now.plus(Invitations.LIFE);
        users.add(new Invitation(person.organisation(), person.id(), RandomText.hash(code), expires));
        return new IssuedInvitation(person.id(), code, expires);
    }
}
