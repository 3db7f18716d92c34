package et.aksum.workforce.rest;

import et.aksum.platform.rest.IfMatch;
import et.aksum.platform.rest.Versioned;
import et.aksum.workforce.WorkingHours;
import et.aksum.workforce.WorkingHours.HoursSpan;
import et.aksum.workforce.WorkingHours.ReplaceHours;
import et.aksum.workforce.WorkingHours.Week;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The hours of a week in which people work. */
@Path("working-hours")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workforce")
public class WorkingHoursResource {
    @Inject
    WorkingHours hours;

    /** The hours of a whole week. */
    @Schema(name = "WorkingWeek")
    public record WholeWeek(
            @Schema(
                            description =
                                    "Every span of the week, in any order; a break is the gap between two, a weekday without any is a day of rest.",
                            required = true)
                    @Nullable
                    List<HoursSpan> spans) {}

    @GET
    @Operation(operationId = "getWorkingHours", summary = "The working hours of a week, by weekday and time")
    @APIResponse(
            responseCode = "200",
            description = "The week; its version is the `ETag`.",
            content = @Content(schema = @Schema(implementation = Week.class)))
    public Response week(@HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Week week = hours.week();
        return Versioned.ok(week, week.version(), ifNoneMatch);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceWorkingHours",
            summary = "Replace the working hours of the week; deadlines that are set already stay")
    @APIResponse(
            responseCode = "200",
            description = "The week as it is now.",
            content = @Content(schema = @Schema(implementation = Week.class)))
    public Response replace(@BeanParam IfMatch ifMatch, WholeWeek wanted) {
        long expected = ifMatch.version(() -> hours.week().version());
        hours.replace(new ReplaceHours(wanted.spans() == null ? List.of() : wanted.spans(), expected));
        Week now = hours.week();
        return Versioned.ok(now, now.version());
    }
}
