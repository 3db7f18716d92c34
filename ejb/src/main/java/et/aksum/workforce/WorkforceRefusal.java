package et.aksum.workforce;

import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;

/** Why employment, units or calendars are not changed. */
public abstract sealed class WorkforceRefusal extends BusinessException {

    private WorkforceRefusal(ProblemKind kind, String slug, String detail) {
        super(kind, slug, detail);
    }

    /** No such employee in the caller's organisation. */
    public static final class EmployeeNotFound extends WorkforceRefusal {
        public EmployeeNotFound(EmployeeId employee) {
            super(ProblemKind.NOT_FOUND, "employee-not-found", "There is no employee %s.".formatted(employee.value()));
        }
    }

    /** No such unit in the caller's organisation. */
    public static final class UnitNotFound extends WorkforceRefusal {
        public UnitNotFound(UnitId unit) {
            super(ProblemKind.NOT_FOUND, "unit-not-found", "There is no unit %s.".formatted(unit.value()));
        }
    }

    /** Somebody would supervise himself, directly or through others, or the chain would be too long; the same for units. */
    public static final class ChainRefused extends WorkforceRefusal {
        public ChainRefused(String detail) {
            super(ProblemKind.RULE_VIOLATED, "chain-refused", detail);
        }
    }

    /** The number of an employee or the code of a unit is taken, or the user is an employee already. */
    public static final class AlreadyTaken extends WorkforceRefusal {
        public AlreadyTaken(String what) {
            super(ProblemKind.CONFLICT, "employee-already-exists", what);
        }
    }

    /** The person does not work here any more, or not yet as supervisor or successor. */
    public static final class NotEmployed extends WorkforceRefusal {
        public NotEmployed(String name) {
            super(ProblemKind.RULE_VIOLATED, "not-employed", "%s does not work here any more.".formatted(name));
        }
    }

    /** A unit in which people work, or which has open units below it, is not closed. */
    public static final class UnitInUse extends WorkforceRefusal {
        public UnitInUse(String code, long people, long units) {
            super(
                    ProblemKind.CONFLICT,
                    "unit-in-use",
                    "In unit %s there are %d people and %d units; move them first.".formatted(code, people, units));
        }
    }
}
