package et.aksum.schema.history;

/** Why a part of the changelog could not be read. */
public record ChangelogProblem(String file, int line, String message) {}
