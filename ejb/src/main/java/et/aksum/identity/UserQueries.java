package et.aksum.identity;

import et.aksum.identity.domain.LimitRepository;
import et.aksum.identity.domain.PeopleReader;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads people and roles of the caller's organisation. */
@Stateless
public class UserQueries {
    @Inject
    PeopleReader people;

    @Inject
    LimitRepository limits;

    /** Everybody, by display name. */
    @RequiresPermission(Permission.IDENTITY_USER_VIEW)
    public List<UserRow> all() {
        return people.all();
    }

    /** @throws UserNotFound when the organisation has no such person */
    @RequiresPermission(Permission.IDENTITY_USER_VIEW)
    public UserDetails details(UserId user) {
        UserRow row = people.all().stream()
                .filter(person -> person.id().equals(user.value()))
                .findFirst()
                .orElseThrow(UserNotFound::new);
        return new UserDetails(row, people.grantsOf(user), limits.of(user));
    }

    /** Display names by id; ids of other organisations are absent. */
    @Unguarded("Names of colleagues stand on every document one may see.")
    public Map<UUID, String> names(Collection<UUID> users) {
        return people.names(users);
    }

    /** Every role with its permissions, by name. */
    @RequiresPermission(Permission.IDENTITY_USER_VIEW)
    public List<RoleRow> roles() {
        return people.roles();
    }
}
