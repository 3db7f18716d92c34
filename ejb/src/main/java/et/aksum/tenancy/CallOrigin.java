package et.aksum.tenancy;

import et.aksum.shared.GeoStamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From which device and place the running call comes, as far as its channel knows. Like the caller it is bound to the thread, and
 * not handed on.
 *
 * @param device browser and system, or the program, as they name themselves
 * @param deviceToken what the browser keeps since somebody signed in from it
 * @param place where the person says he is, given with this call of his own will
 */
public record CallOrigin(@Nullable String device, @Nullable String deviceToken, @Nullable GeoStamp place) {
    private static final ThreadLocal<@Nullable CallOrigin> BOUND = new ThreadLocal<>();

    public static Optional<CallOrigin> current() {
        return Optional.ofNullable(BOUND.get());
    }

    /** Binds until {@link #clear()}; for filters of the delivery layer, which clear in {@code finally}. */
    public static void bind(CallOrigin origin) {
        BOUND.set(origin);
    }

    public static void clear() {
        BOUND.remove();
    }

    @Override
    public String toString() {
        return "CallOrigin[device=%s]".formatted(device);
    }
}
