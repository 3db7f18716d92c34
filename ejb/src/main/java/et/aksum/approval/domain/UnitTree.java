package et.aksum.approval.domain;

import et.aksum.workforce.Supervision;
import et.aksum.workforce.UnitId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether one unit lies within another. */
@ApplicationScoped
public class UnitTree {
    @Inject
    Supervision supervision;

    /** Whether {@code unit} is {@code whole} or lies below it; no whole contains everything, and what is in no unit lies only in that. */
    public boolean contains(@Nullable UUID whole, @Nullable UUID unit) {
        return whole == null
                || (unit != null && supervision.unitsBelow(new UnitId(whole)).contains(new UnitId(unit)));
    }
}
