package et.aksum.clients;

import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;

/** Why the register of clients refuses. */
public abstract sealed class ClientRefusal extends BusinessException {

    private ClientRefusal(ProblemKind kind, String slug, String detail) {
        super(kind, slug, detail);
    }

    /** No such institution in the caller's organisation. */
    public static final class ClientNotFound extends ClientRefusal {
        public ClientNotFound(ClientId client) {
            super(ProblemKind.NOT_FOUND, "client-not-found", "There is no client %s.".formatted(client.value()));
        }
    }

    /** No such licence, address or contact of that institution. */
    public static final class PartNotFound extends ClientRefusal {
        public PartNotFound(String what) {
            super(ProblemKind.NOT_FOUND, "client-part-not-found", "The client has no such %s.".formatted(what));
        }
    }

    /** Another institution in use has the taxpayer number or the GLN; or the same contact or licence is there already. */
    public static final class ClientAlreadyExists extends ClientRefusal {
        public ClientAlreadyExists(String what) {
            super(ProblemKind.CONFLICT, "client-already-exists", "This %s is taken already.".formatted(what));
        }
    }

    /** The institution was merged or retired: nothing of it changes any more. */
    public static final class ClientOutOfUse extends ClientRefusal {
        public ClientOutOfUse(String name) {
            super(
                    ProblemKind.CONFLICT,
                    "client-out-of-use",
                    "%s was retired or merged into another client.".formatted(name));
        }
    }

    /** An institution cannot belong to itself, nor be merged into itself, not even by a detour. */
    public static final class ClientCircle extends ClientRefusal {
        public ClientCircle(String name) {
            super(
                    ProblemKind.RULE_VIOLATED,
                    "client-circle",
                    "%s would belong to itself, or be merged into itself.".formatted(name));
        }
    }

    /** Whoever approved a client, or may decide about it, does not earn on it. */
    public static final class EarnerApproved extends ClientRefusal {
        public EarnerApproved() {
            super(
                    ProblemKind.RULE_VIOLATED,
                    "client-earner-approved",
                    "Whoever approved this client cannot be the one who earns on it.");
        }
    }
}
