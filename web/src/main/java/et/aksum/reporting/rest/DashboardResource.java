package et.aksum.reporting.rest;

import et.aksum.platform.rest.QueryText;
import et.aksum.reporting.Dashboards;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The figures of the portal's first page. */
@Path("reporting/dashboard")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class DashboardResource {
    private static final int MONTHS = 12;
    private static final int MOST_MONTHS = 120;
    private static final int OVERDUE = 50;

    @Inject
    Dashboards dashboards;

    /** Orders of one month in one currency. */
    @Schema(name = "OrdersByMonth")
    public record Month(
            @Schema(description = "Year and month.", examples = "2014-07") String month,
            @Schema(examples = "USD") String currency,
            long orders,
            BigDecimal amount) {}

    /** All figures at once. */
    @Schema(name = "Dashboard")
    public record Dashboard(
            List<Dashboards.OrdersByState> ordersByState,
            List<Month> ordersByMonth,
            @Schema(description = "The most overdue first, at most 50.")
                    List<Dashboards.OverdueMilestone> overdueMilestones) {}

    @GET
    @Operation(
            operationId = "dashboard",
            summary = "Orders by state and by month, overdue milestones",
            description = "Months count purchases only, by order date; amounts are never added across currencies.")
    public Dashboard figures(
            @Parameter(
                            description = "How many of the newest months, 1 to 120.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "120",
                                            defaultValue = "12"))
                    @QueryParam("months")
                    @Nullable
                    String months) {
        return new Dashboard(
                dashboards.ordersByState(),
                dashboards.ordersByMonth(months(months)).stream()
                        .map(month ->
                                new Month(month.month().toString(), month.currency(), month.orders(), month.amount()))
                        .toList(),
                dashboards.overdueMilestones(OVERDUE));
    }

    private static int months(@Nullable String text) {
        if (text == null) {
            return MONTHS;
        }
        int months = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (months < 1 || months > MOST_MONTHS) {
            throw QueryText.invalid("months", "A whole number from 1 to %d is expected.".formatted(MOST_MONTHS));
        }
        return months;
    }
}
