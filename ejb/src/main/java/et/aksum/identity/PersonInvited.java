package et.aksum.identity;

import java.util.Set;

/**
 * A person exists now, by invitation or as a founder of the organisation, and shall have these roles. Observed in the same
 * transaction; who refuses the roles refuses the person.
 *
 * @param roles codes, as whoever invited him chose them
 * @param reason why, as the history of grants shows it
 */
public record PersonInvited(UserId user, Set<String> roles, String reason) {

    public PersonInvited {
        roles = Set.copyOf(roles);
    }
}
