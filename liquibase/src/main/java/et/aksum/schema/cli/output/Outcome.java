package et.aksum.schema.cli.output;

/** How a verb ended; the exit codes are a promise to scripts. */
public enum Outcome {
    /** Nothing to say against it. */
    CLEAN(0),
    /** There are findings. */
    FINDINGS(1),
    /** The command line was wrong: nothing was looked at. */
    MISUSE(2),
    /** It could not be told, or could not be done: no connection, an unreadable file, a failed changeSet. */
    UNKNOWN(3);

    private final int exitCode;

    Outcome(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
