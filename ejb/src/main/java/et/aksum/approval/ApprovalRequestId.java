package et.aksum.approval;

import et.aksum.approval.ApprovalRefusal.ApprovalNotFound;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Identifies a request of the caller's organisation. */
public record ApprovalRequestId(UUID value) implements Serializable {
    /** The id that an address names. @throws ApprovalNotFound when the text is no id, and so no request's */
    public static ApprovalRequestId of(@Nullable String text) {
        try {
            return new ApprovalRequestId(UUID.fromString(String.valueOf(text)));
        } catch (IllegalArgumentException notAnId) {
            throw new ApprovalNotFound();
        }
    }
}
