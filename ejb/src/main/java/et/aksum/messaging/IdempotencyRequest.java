package et.aksum.messaging;

import et.aksum.shared.InvalidInput;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The idempotency key of the running request, bound to its thread by the channel that received it. A use case marked
 * {@link et.aksum.shared.Idempotent} honours it; without one it simply runs.
 */
public final class IdempotencyRequest {
    private static final int LONGEST_KEY = 255;
    private static final ThreadLocal<@Nullable IdempotencyRequest> BOUND = new ThreadLocal<>();

    private final String key;
    private final byte[] fingerprint;
    private boolean replayed;

    private IdempotencyRequest(String key, byte[] fingerprint) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new InvalidInput(
                    "Idempotency-Key", "An idempotency key has 1 to %d characters.".formatted(LONGEST_KEY));
        }
        this.key = key;
        this.fingerprint = fingerprint.clone();
    }

    public static Optional<IdempotencyRequest> current() {
        return Optional.ofNullable(BOUND.get());
    }

    /**
     * Runs the work under a key.
     *
     * @param fingerprint a digest of everything that makes the request what it is: method, path, body
     */
    public static <T extends @Nullable Object> T callWith(String key, byte[] fingerprint, Callable<T> work) {
        IdempotencyRequest before = BOUND.get();
        bind(key, fingerprint);
        try {
            return work.call();
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            if (before == null) {
                clear();
            } else {
                BOUND.set(before);
            }
        }
    }

    /** Binds until {@link #clear()}; for filters, which clear in {@code finally}. */
    public static void bind(String key, byte[] fingerprint) {
        BOUND.set(new IdempotencyRequest(key, fingerprint));
    }

    public static void clear() {
        BOUND.remove();
    }

    /** Whether the running request was answered from an earlier one; false when no key is bound. */
    public static boolean wasReplayed() {
        IdempotencyRequest request = BOUND.get();
        return request != null && request.replayed;
    }

    public String key() {
        return key;
    }

    public byte[] fingerprint() {
        return fingerprint.clone();
    }

    /** Notes that the answer is an earlier one. */
    public void markReplayed() {
        replayed = true;
    }
}
