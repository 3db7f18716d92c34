package et.aksum.platform.rest;

import org.jspecify.annotations.Nullable;

/** The web layer refuses a request; {@link ProblemTranslation} puts it into words. Its text is safe to show. */
public final class ApiRefusal extends RuntimeException {
    private final PlatformProblem problem;
    private final @Nullable String field;

    public ApiRefusal(PlatformProblem problem, String detail) {
        this(problem, detail, null);
    }

    /** @param field the JSON path, parameter or header at fault */
    public ApiRefusal(PlatformProblem problem, String detail, @Nullable String field) {
        super(detail);
        this.problem = problem;
        this.field = field;
    }

    public PlatformProblem problem() {
        return problem;
    }

    public @Nullable String field() {
        return field;
    }

    /** The refusal's text, never null. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
