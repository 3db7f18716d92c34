package et.aksum.schema.sql.read;

import et.aksum.schema.sql.token.Token;

/** Why a statement could not be read, and where; never leaves this package. */
final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Token at;

    NotUnderstood(String reason, Token at) {
        super(reason, null, false, false);
        this.at = at;
    }

    Token at() {
        return at;
    }
}
