package et.aksum.identity;

import et.aksum.identity.domain.LimitRepository;
import et.aksum.identity.domain.PeopleReader;
import et.aksum.shared.BusinessException;
import et.aksum.shared.Money;
import et.aksum.shared.Permission;
import et.aksum.shared.ProblemKind;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads people and roles of the caller's organisation. */
@Stateless
public class UserQueries {
    @Inject
    PeopleReader people;

    @Inject
    LimitRepository limits;

    /** A person in a list, with the codes of the roles he holds now. */
    public record UserRow(
            UUID id, String username, String displayName, String email, UserState state, Set<String> roles) {}

    /** A person with everything granted to him, past grants included. */
    public record UserDetails(UserRow user, List<RoleGrant> grants, List<Money> approvalLimits) {}

    /** A role a person holds or held. It counts from {@code validFrom} until, not including, {@code validTo}. */
    public record RoleGrant(
            String role,
            OffsetDateTime validFrom,
            @Nullable OffsetDateTime validTo,
            @Nullable UUID grantedBy,
            @Nullable String reason) {}

    /** A role with the codes of its permissions. */
    public record RoleRow(String code, String name, Set<String> permissions) {}

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

    /** No such person in this organisation. */
    public static final class UserNotFound extends BusinessException {
        public UserNotFound() {
            super(ProblemKind.NOT_FOUND, "user-not-found", "There is no such user.");
        }
    }
}
