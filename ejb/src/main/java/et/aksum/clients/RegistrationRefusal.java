package et.aksum.clients;

import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;

/** Why a registration cannot be confirmed or decided. */
public abstract sealed class RegistrationRefusal extends BusinessException {

    private RegistrationRefusal(ProblemKind kind, String slug, String detail) {
        super(kind, slug, detail);
    }

    /** No such registration in the caller's organisation. */
    public static final class RegistrationNotFound extends RegistrationRefusal {
        public RegistrationNotFound() {
            super(ProblemKind.NOT_FOUND, "registration-not-found", "There is no such registration.");
        }
    }

    /** The link is unknown, used or too old; the text does not say which, nor whether the organisation exists. */
    public static final class LinkRefused extends RegistrationRefusal {
        public LinkRefused() {
            super(
                    ProblemKind.NOT_FOUND,
                    "registration-link-refused",
                    "This link does not work any more. Register again to get a new one.");
        }
    }

    /** It is decided, lapsed, or its e-mail address is not verified. */
    public static final class RegistrationNotPending extends RegistrationRefusal {
        public RegistrationNotPending(RegistrationState state) {
            super(
                    ProblemKind.CONFLICT,
                    "registration-not-pending",
                    "Only a pending registration can be decided; this one is %s.".formatted(state));
        }
    }

    /** Neither who registered it nor who would earn on it decides. */
    public static final class OwnRegistration extends RegistrationRefusal {
        public OwnRegistration() {
            super(
                    ProblemKind.FORBIDDEN,
                    "own-registration",
                    "Whoever registered this client, or would earn on it, cannot decide about it.");
        }
    }
}
