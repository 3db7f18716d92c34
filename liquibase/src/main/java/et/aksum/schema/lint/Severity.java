package et.aksum.schema.lint;

/** What a finding does to a build: an error blocks it, a warning is shown, information is shown on request. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** One step milder; information stays information. */
    Severity milder() {
        return this == ERROR ? WARNING : INFO;
    }
}
