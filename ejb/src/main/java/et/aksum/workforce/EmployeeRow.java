package et.aksum.workforce;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employee as lists and forms show it.
 *
 * @param userId null for whoever does not sign in
 * @param from   first day of work
 * @param to     last day of work, when it is known
 * @param left   whether the person works here no more
 */
public record EmployeeRow(
        UUID id,
        String number,
        String name,
        String position,
        @Nullable UUID userId,
        @Nullable UUID unitId,
        @Nullable String unitName,
        @Nullable UUID supervisorId,
        @Nullable String supervisorName,
        LocalDate from,
        @Nullable LocalDate to,
        boolean left,
        long version)
        implements Serializable {}
