package et.aksum.workforce.rest;

import et.aksum.platform.rest.QueryText;
import et.aksum.workforce.HolidayCalendar;
import et.aksum.workforce.HolidayCalendar.AnnounceDay;
import et.aksum.workforce.HolidayCalendar.Holiday;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The days on which nobody works. */
@Path("holidays")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workforce")
public class HolidaysResource {
    private static final String DAY = "A day such as 2026-03-20.";

    @Inject
    HolidayCalendar calendar;

    /** What is announced for a day. */
    @Schema(name = "Announcement")
    public record Announcement(
            @Schema(examples = "Id al-Fitr", required = true) String name,
            @Schema(description = "`true`: people work although it is a public holiday.") @Nullable Boolean worked) {}

    @GET
    @Operation(
            operationId = "listHolidays",
            summary = "The holidays of a year: computed feasts and announced days, by day")
    public List<Holiday> of(
            @Parameter(description = "A Gregorian year, 1900 to 2199.", required = true, example = "2026")
                    @QueryParam("year")
                    @Nullable
                    String year) {
        if (year == null || !year.matches("\\d{4}")) {
            throw QueryText.invalid("year", "A year such as 2026 is expected.");
        }
        return calendar.of(Integer.parseInt(year));
    }

    @PUT
    @Path("{day}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "announceHoliday",
            summary = "Announce a day, for example a feast of the Islamic calendar; again: with other words")
    @APIResponse(responseCode = "204", description = "Announced.")
    public void announce(@Parameter(description = DAY) @PathParam("day") String day, Announcement body) {
        calendar.announce(new AnnounceDay(day(day), body.name(), Boolean.TRUE.equals(body.worked())));
    }

    @DELETE
    @Path("{day}")
    @Operation(operationId = "withdrawHoliday", summary = "Take an announcement back; computed feasts stay")
    @APIResponse(responseCode = "204", description = "Withdrawn, or not announced.")
    public void withdraw(@Parameter(description = DAY) @PathParam("day") String day) {
        calendar.withdraw(day(day));
    }

    private static LocalDate day(String text) {
        return Objects.requireNonNull(QueryText.date("day", text));
    }
}
