package et.aksum.access.domain;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role somebody holds or will hold, with all it allows by way of the roles it contains.
 *
 * @param until not included; null: until revoked
 * @param permissions each with the role it comes by
 */
public record Grant(
        UUID id,
        String role,
        OffsetDateTime from,
        @Nullable OffsetDateTime until,
        Map<String, String> permissions,
        List<Condition> conditions) {
    public Grant {
        permissions = Map.copyOf(permissions);
        conditions = List.copyOf(conditions);
    }

    public boolean isValidAt(OffsetDateTime moment) {
        return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }

    /** The first condition that keeps this grant from counting for the case, or null. */
    @Nullable
    Condition obstacle(String permission, Case at, Facts facts) {
        for (Condition condition : conditions) {
            if (condition.concerns(permission)
                    && !condition.judge(permission, at, facts).passes()) {
                return condition;
            }
        }
        return null;
    }
}
