package et.aksum.approval;

import et.aksum.approval.ApprovalRefusal.ApprovalNotFound;
import et.aksum.approval.domain.ApprovalRepository;
import et.aksum.shared.Idempotent;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.PlainText;
import et.aksum.shared.Unguarded;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/** What people say about a request, while it waits and afterwards. Nothing said is taken back. */
@Stateless
public class ApprovalComments {
    @Inject
    ApprovalRepository requests;

    @Inject
    ApprovalQueries queries;

    @Inject
    Clock clock;

    /** The comment that was added. */
    public record CommentId(UUID value) {}

    /**
     * Adds to the stream of the request.
     *
     * @throws ApprovalNotFound when the caller may not see the request
     * @throws InvalidInput when it is empty or longer than 1000 characters
     */
    @Idempotent
    @Unguarded("Whoever may see the request may say something about it; that is asked here.")
    public CommentId comment(ApprovalRequestId id, String text) {
        String words = PlainText.optionalLines("text", 1000, text);
        if (words == null) {
            throw new InvalidInput("text", "Say something.");
        }
        queries.details(id);
        return new CommentId(requests.note(id, "COMMENTED", words, OffsetDateTime.now(clock)));
    }
}
