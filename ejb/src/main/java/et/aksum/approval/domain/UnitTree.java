package et.aksum.approval.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether one unit lies within another. */
@ApplicationScoped
public class UnitTree {
    /** Whether {@code unit} is {@code whole}; no whole contains everything, and no unit lies only in that. */
    public boolean contains(@Nullable UUID whole, @Nullable UUID unit) {
        return whole == null || whole.equals(unit);
    }
}
