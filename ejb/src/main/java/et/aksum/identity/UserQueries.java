package et.aksum.identity;

import et.aksum.identity.domain.PeopleReader;
import et.aksum.shared.BusinessException;
import et.aksum.shared.Permission;
import et.aksum.shared.ProblemKind;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Reads people of the caller's organisation. */
@Stateless
public class UserQueries {
    @Inject
    PeopleReader people;

    /** A person in a list. */
    public record UserRow(UUID id, String username, String displayName, String email, UserState state) {}

    /** Somebody who is written to. @param language the one he chose */
    public record Correspondent(UserId id, String name, String email, Locale language) {}

    /** Everybody, by display name. */
    @RequiresPermission(Permission.IDENTITY_USER_VIEW)
    public List<UserRow> all() {
        return people.all();
    }

    /** @throws UserNotFound when the organisation has no such person */
    @RequiresPermission(Permission.IDENTITY_USER_VIEW)
    public UserRow get(UserId user) {
        return people.find(user).orElseThrow(UserNotFound::new);
    }

    /** Display names by id; ids of other organisations are absent. */
    @Unguarded("Names of colleagues stand on every document one may see.")
    public Map<UUID, String> names(Collection<UUID> users) {
        return people.names(users);
    }

    /** Where to write to these people; who may not sign in is absent. */
    @Unguarded("For letters the system writes; no channel shows it.")
    public List<Correspondent> correspondents(Collection<UserId> users) {
        return people.correspondents(users);
    }

    /** No such person in this organisation. */
    public static final class UserNotFound extends BusinessException {
        public UserNotFound() {
            super(ProblemKind.NOT_FOUND, "user-not-found", "There is no such user.");
        }
    }

    /** Whether a person may sign in: INVITED has no password yet, DEACTIVATED no longer may. */
    public enum UserState {
        INVITED,
        ACTIVE,
        DEACTIVATED
    }
}
