package et.aksum.identity.domain;

import et.aksum.identity.Invitations;
import et.aksum.identity.Invitations.IssuedInvitation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People who do not know their way in yet: kept without a password, with roles and a one-use code. */
@ApplicationScoped
public class Newcomers {
    @Inject
    UserRepository users;

    @Inject
    RoleRepository roles;

    @Inject
    Clock clock;

    /**
     * Keeps the person and makes the invitation. The code is shown once; only its hash is kept.
     *
     * @param invitedBy null for the set-up
     */
    public IssuedInvitation add(AppUser person, Collection<String> roleCodes, @Nullable UUID invitedBy, String reason) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        users.add(person);
        roles.grant(person, roleCodes, invitedBy, reason, now);
        String code = RandomText.next();
        OffsetDateTime expires = now.plus(Invitations.LIFE);
        users.add(new Invitation(person.organisation(), person.id(), RandomText.hash(code), expires));
        return new IssuedInvitation(person.id(), code, expires);
    }
}
