package et.aksum.shared;

import jakarta.ejb.ApplicationException;

/** A refusal with a name. Its text is safe to show to the caller; it rolls the transaction back and knows no HTTP. */
@ApplicationException(rollback = true, inherited = true)
public abstract class BusinessException extends RuntimeException {
    private final ProblemKind kind;
    private final String slug;
    private final String detail;

    protected BusinessException(ProblemKind kind, String slug, String detail) {
        super(detail);
        this.kind = kind;
        this.slug = slug;
        this.detail = detail;
    }

    public ProblemKind kind() {
        return kind;
    }

    /** The stable name of the broken rule: page of the problem catalogue, key of the message bundle. */
    public String slug() {
        return slug;
    }

    /** What went wrong in this case, in English, without secrets. */
    public String detail() {
        return detail;
    }
}
