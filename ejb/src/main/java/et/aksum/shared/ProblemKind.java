package et.aksum.shared;

/** The four ways in which the business refuses; a channel maps each to its own form (HTTP status, page message). */
public enum ProblemKind {
    NOT_FOUND,
    CONFLICT,
    FORBIDDEN,
    RULE_VIOLATED
}
