package et.aksum.shared;

/** One field of a command is not acceptable by itself: missing, malformed or out of its range. */
public class InvalidInput extends BusinessException {
    private final String field;

    public InvalidInput(String field, String detail) {
        super(ProblemKind.RULE_VIOLATED, "invalid-input", detail);
        this.field = field;
    }

    /** The name of the field, as the API spells it. */
    public String field() {
        return field;
    }
}
