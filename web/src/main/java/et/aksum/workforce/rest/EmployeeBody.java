package et.aksum.workforce.rest;

import et.aksum.identity.UserId;
import et.aksum.workforce.EmployeeDetails;
import et.aksum.workforce.EmployeeId;
import et.aksum.workforce.UnitId;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is kept of somebody's employment, as it is sent. */
@Schema(name = "EmployeeDetails")
public record EmployeeBody(
        @Schema(examples = "Almaz Kebede", required = true) String name,
        @Schema(examples = "Import officer", required = true) String position,
        @Schema(description = "As whom the person signs in; null when not at all.") @Nullable UUID userId,
        @Schema(description = "Where the person works.") @Nullable UUID unitId,
        @Schema(description = "The employee who supervises; null at the top.") @Nullable UUID supervisorId,
        @Schema(description = "First day of work.", required = true) LocalDate from,
        @Schema(description = "Last day of work, when it is known; access ends when it has passed.") @Nullable
                LocalDate to) {

    EmployeeDetails details() {
        return new EmployeeDetails(
                name,
                position,
                userId == null ? null : new UserId(userId),
                unitId == null ? null : new UnitId(unitId),
                supervisorId == null ? null : new EmployeeId(supervisorId),
                from,
                to);
    }
}
