package et.aksum.tenancy;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The caller of the running thread. Nothing is inherited by other threads: whoever hands work over hands the caller over too
 * ({@link #callAs}), and a thread without a caller cannot reach the database.
 */
public final class TenantContext {
    /** What the thread is bound to; a null caller means: deliberately without organisation. */
    private record Binding(@Nullable Caller caller) {}

    private static final ThreadLocal<@Nullable Binding> BOUND = new ThreadLocal<>();

    private TenantContext() {}

    public static Optional<Caller> current() {
        Binding binding = BOUND.get();
        return binding == null ? Optional.empty() : Optional.ofNullable(binding.caller());
    }

    /** The caller. @throws IllegalStateException when the thread has none: a defect, never the user's fault */
    public static Caller require() {
        return current().orElseThrow(() -> new IllegalStateException("No caller is bound to this thread."));
    }

    /** Whether the thread works deliberately without organisation: it sees global tables only. */
    public static boolean isWithoutOrganisation() {
        Binding binding = BOUND.get();
        return binding != null && binding.caller() == null;
    }

    /** Binds until {@link #clear()}; for filters of the delivery layer, which clear in {@code finally}. */
    public static void bind(Caller caller) {
        BOUND.set(new Binding(caller));
    }

    public static void clear() {
        BOUND.remove();
    }

    /** Runs the work as this caller and restores what was bound before; checked exceptions arrive as the cause of an IllegalStateException. */
    public static <T extends @Nullable Object> T callAs(Caller caller, Callable<T> work) {
        return callBound(new Binding(caller), work);
    }

    /** Runs the work with access to global tables only, for example to find an organisation by its code. */
    public static <T extends @Nullable Object> T callWithoutOrganisation(Callable<T> work) {
        return callBound(new Binding(null), work);
    }

    private static <T extends @Nullable Object> T callBound(Binding binding, Callable<T> work) {
        Binding before = BOUND.get();
        BOUND.set(binding);
        try {
            return unchecked(work);
        } finally {
            if (before == null) {
                BOUND.remove();
            } else {
                BOUND.set(before);
            }
        }
    }

    static <T extends @Nullable Object> T unchecked(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
