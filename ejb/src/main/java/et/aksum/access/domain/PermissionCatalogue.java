package et.aksum.access.domain;

import et.aksum.shared.Permission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What the code knows about permissions beside their names; the table access.permission says the same, and a test compares. */
public final class PermissionCatalogue {
    /** What a use case can tell about the case at hand. */
    public enum Fact {
        AMOUNT,
        OWNER,
        PARTY,
        UNIT
    }

    private static final Set<Permission> PRIVILEGED = EnumSet.of(
            Permission.IDENTITY_USER_MANAGE,
            Permission.IDENTITY_ROLE_GRANT,
            Permission.IDENTITY_FACTOR_RESTORE,
            Permission.APPROVAL_RULE_MANAGE,
            Permission.CLIENTS_REGISTRATION_DECIDE,
            Permission.ACCESS_ROLE_EDIT,
            Permission.ACCESS_REVIEW_RUN,
            Permission.ACCESS_EMERGENCY_USE,
            Permission.ACCESS_RATE_KEEP,
            Permission.AUDIT_TRAIL_VIEW,
            Permission.PROCUREMENT_ORDER_APPROVE,
            Permission.OPERATIONS_SCHEMA_VIEW,
            Permission.OPERATIONS_SCHEMA_REVIEW,
            Permission.IDENTITY_SERVICE_MANAGE);

    private static final Map<Permission, Set<Fact>> ASKS =
            Map.of(Permission.PROCUREMENT_ORDER_APPROVE, EnumSet.of(Fact.AMOUNT, Fact.OWNER, Fact.PARTY, Fact.UNIT));

    private PermissionCatalogue() {}

    /** Whether whoever holds it can change what others may, moves money, or sees what others did. */
    public static boolean isPrivileged(Permission permission) {
        return PRIVILEGED.contains(permission);
    }

    /** What its use cases tell about the case at hand; a condition about anything else could never be judged. */
    public static Set<Fact> asks(Permission permission) {
        return ASKS.getOrDefault(permission, Set.of());
    }
}
