package et.aksum.workforce;

import et.aksum.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody left and no longer signs in. Observed in the same transaction: whoever keeps open work of {@code user} gives it to
 * {@code successor} now, or to nobody where that is null.
 */
public record EmployeeLeft(UserId user, @Nullable UserId successor) {}
