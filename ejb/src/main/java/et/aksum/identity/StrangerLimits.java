package et.aksum.identity;

import et.aksum.identity.domain.AttemptLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody without an account may have letters sent or try the links in them, by mail box and by network address: the
 * same for what exists and what does not (ADR 0032).
 */
@ApplicationScoped
public class StrangerLimits {
    @Inject
    AttemptLimits limits;

    /** @throws TooManyAttempts after 30 forms of an address, or 3 for one mail box, within an hour */
    public void letter(@Nullable String address, String mailbox) {
        limits.letter(address, mailbox);
    }

    /** Takes a try at a link. @throws TooManyAttempts after 30 wrong ones from an address */
    public void link(@Nullable String address) {
        limits.link(address);
    }

    /** Gives the try back: the link was right. */
    public void linkWasRight(@Nullable String address) {
        limits.linkSucceeded(address);
    }
}
