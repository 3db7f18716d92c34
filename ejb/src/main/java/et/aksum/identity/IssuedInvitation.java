package et.aksum.identity;

import java.time.OffsetDateTime;

/** An invitation; its code is shown once, works once and until it expires. */
public record IssuedInvitation(UserId userId, String code, OffsetDateTime expires) {
    @Override
    public String toString() {
        return "IssuedInvitation[userId=%s, code=***]".formatted(userId.value());
    }
}
