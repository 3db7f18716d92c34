package et.aksum.access.domain;

import java.util.Collection;
import java.util.UUID;

/** Two duties that must stay apart. */
public record DutyPair(UUID id, String code, Kind kind, String one, String other, String reason) {
    /** What the two sides are. */
    public enum Kind {
        /** Codes of roles; never held by one person, closure included. */
        ROLE,
        /** Codes of permissions; never held by one person. */
        PERMISSION,
        /** Acts; never done by one person to one document. */
        ACT
    }

    /** Whether somebody with these roles and permissions has both sides. */
    boolean isBrokenBy(Collection<String> roles, Collection<String> permissions) {
        return switch (kind) {
            case ROLE -> roles.contains(one) && roles.contains(other);
            case PERMISSION -> permissions.contains(one) && permissions.contains(other);
            case ACT -> false;
        };
    }

    /** Whether doing the one act speaks against having done the other. */
    public boolean separates(String act, String done) {
        return kind == Kind.ACT && (one.equals(act) && other.equals(done) || other.equals(act) && one.equals(done));
    }
}
