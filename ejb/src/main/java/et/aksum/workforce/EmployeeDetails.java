package et.aksum.workforce;

import et.aksum.identity.UserId;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of somebody's employment.
 *
 * @param name       of the person, 1–200 characters, any script
 * @param position   what the person does, 1–200 characters
 * @param user       as whom the person signs in; null when not at all
 * @param unit       where the person works; null when in none
 * @param supervisor who supervises the person; null at the top
 * @param from       first day of work
 * @param to         last day of work, when it is known already; access ends when it has passed
 */
public record EmployeeDetails(
        String name,
        String position,
        @Nullable UserId user,
        @Nullable UnitId unit,
        @Nullable EmployeeId supervisor,
        LocalDate from,
        @Nullable LocalDate to)
        implements Serializable {}
