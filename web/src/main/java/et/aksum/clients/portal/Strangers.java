package et.aksum.clients.portal;

import et.aksum.identity.TooManyAttempts;
import jakarta.faces.context.FacesContext;
import java.util.function.Supplier;

/** What pages for strangers say to those who ask too often: in words on the page, and to machines by status and header. */
final class Strangers {
    private static final int TOO_MANY_REQUESTS = 429;

    private Strangers() {}

    static void limited(Runnable work) {
        limited(() -> {
            work.run();
            return true;
        });
    }

    static <T> T limited(Supplier<T> work) {
        try {
            return work.get();
        } catch (TooManyAttempts refused) {
            var answer = FacesContext.getCurrentInstance().getExternalContext();
            answer.setResponseStatus(TOO_MANY_REQUESTS);
            answer.setResponseHeader("Retry-After", String.valueOf(refused.retryAfterSeconds()));
            throw refused;
        }
    }
}
