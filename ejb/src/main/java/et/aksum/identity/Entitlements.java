package et.aksum.identity;

import et.aksum.shared.BusinessException;
import et.aksum.shared.Permission;
import et.aksum.tenancy.Caller;
import java.util.Set;
import java.util.SortedMap;

/** What identity asks about rights without knowing who decides them: the context access answers. */
public interface Entitlements {
    /** What the caller may do now: by his roles, within his token's scope. */
    Set<Permission> of(Caller caller);

    /** Whether a role the person holds now, or will hold, at whatever hour, allows something privileged. */
    boolean isPrivileged(UserId person);

    /** Codes and names of the roles the person holds now that ask where he is when he signs in; empty when none does. */
    SortedMap<String, String> placeRequiredBy(UserId person);

    /**
     * Nobody acts on somebody who holds more than he himself may give.
     *
     * @throws BusinessException when the caller may not act on this person
     */
    void requireAuthorityOver(UserId person);
}
