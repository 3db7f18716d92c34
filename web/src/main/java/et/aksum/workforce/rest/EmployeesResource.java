package et.aksum.workforce.rest;

import et.aksum.platform.rest.HonoursIdempotencyKey;
import et.aksum.platform.rest.IdempotencyKey;
import et.aksum.platform.rest.IfMatch;
import et.aksum.platform.rest.PageQuery;
import et.aksum.platform.rest.Paging;
import et.aksum.platform.rest.QueryText;
import et.aksum.platform.rest.Versioned;
import et.aksum.shared.NamedPlace;
import et.aksum.workforce.EmployeeDeparture;
import et.aksum.workforce.EmployeeDeparture.LeaveEmployment;
import et.aksum.workforce.EmployeeDeparture.OpenWorkOf;
import et.aksum.workforce.EmployeeFilter;
import et.aksum.workforce.EmployeeId;
import et.aksum.workforce.EmployeeQueries;
import et.aksum.workforce.EmployeeRegister;
import et.aksum.workforce.EmployeeRegister.AddEmployee;
import et.aksum.workforce.EmployeeRegister.ReviseEmployee;
import et.aksum.workforce.EmployeeRow;
import et.aksum.workforce.UnitId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who works for the organisation. */
@Path("employees")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workforce")
public class EmployeesResource {
    private static final Paging<EmployeeRow, NamedPlace> BY_NAME =
            Paging.byName("employees", EmployeeRow::name, EmployeeRow::id);

    @Inject
    EmployeeQueries employees;

    @Inject
    EmployeeRegister register;

    @Inject
    EmployeeDeparture departure;

    @Context
    UriInfo uri;

    /** A page of employees, by name. */
    @Schema(name = "EmployeePage")
    public record EmployeePage(
            List<EmployeeRow> items,
            @Schema(description = "Address of the next page; null on the last.") @Nullable String next) {}

    /** Somebody new. */
    @Schema(name = "NewEmployee")
    public record NewEmployee(
            @Schema(description = "1 to 40 characters; never changed.", examples = "E-0042", required = true)
                    String number,
            @Schema(required = true) EmployeeBody details) {}

    /** What will be handed over when somebody leaves. */
    @Schema(name = "OpenWork")
    public record Work(
            @Schema(description = "How much by kind, for example `procurement.draft-order`.") Map<String, Long> work,
            @Schema(description = "People who get another supervisor.") long reports,
            @Schema(description = "Employee who takes over unless you name somebody else.") @Nullable
                    UUID successorId) {}

    /** The last day has come. */
    @Schema(name = "Departure")
    public record Departure(
            @Schema(description = "Today or before.", required = true) LocalDate lastDay,
            @Schema(examples = "Moves abroad", required = true) String reason,
            @Schema(description = "Employee who takes over; null: the nearest above who can sign in.") @Nullable
                    UUID successorId) {}

    @GET
    @Operation(operationId = "listEmployees", summary = "Employees, by name")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content = @Content(schema = @Schema(implementation = EmployeePage.class)))
    public Response list(
            @Parameter(description = "Contained in name, number or position, any case.") @QueryParam("text") @Nullable
                    String text,
            @Parameter(description = "This unit or one below it.") @QueryParam("unit") @Nullable String unit,
            @Parameter(description = "`true`: those who left too.") @QueryParam("left") @Nullable String left,
            @BeanParam PageQuery page) {
        UUID below = QueryText.id("unit", unit);
        EmployeeFilter filter =
                new EmployeeFilter(text, below == null ? null : new UnitId(below), QueryText.flag("left", left));
        return page.answer(BY_NAME, (last, most) -> employees.after(filter, last, most), EmployeePage::new);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getEmployee", summary = "One employee, also after leaving")
    @APIResponse(
            responseCode = "200",
            description = "The employee; the version is the `ETag`.",
            content = @Content(schema = @Schema(implementation = EmployeeRow.class)))
    public Response get(@PathParam("id") UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        EmployeeRow row = employees.get(new EmployeeId(id));
        return Versioned.ok(row, row.version(), ifNoneMatch);
    }

    @POST
    @HonoursIdempotencyKey
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addEmployee", summary = "Add an employee")
    @Parameter(ref = IdempotencyKey.HEADER)
    @APIResponse(
            responseCode = "201",
            description = "The new employee.",
            content = @Content(schema = @Schema(implementation = EmployeeRow.class)))
    public Response add(NewEmployee wanted) {
        EmployeeId id =
                register.add(new AddEmployee(wanted.number(), wanted.details().details()));
        EmployeeRow row = employees.get(id);
        return Versioned.created(
                uri.getAbsolutePathBuilder().path(id.value().toString()).build(), row, row.version());
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reviseEmployee", summary = "Replace everything but the number")
    @APIResponse(
            responseCode = "200",
            description = "The employee as he is now.",
            content = @Content(schema = @Schema(implementation = EmployeeRow.class)))
    public Response revise(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, EmployeeBody body) {
        EmployeeId employee = new EmployeeId(id);
        register.revise(new ReviseEmployee(employee, expected(ifMatch, employee), body.details()));
        EmployeeRow now = employees.get(employee);
        return Versioned.ok(now, now.version());
    }

    @GET
    @Path("{id}/open-work")
    @Operation(operationId = "getOpenWork", summary = "What would be handed over if this person left now")
    public Work openWork(@PathParam("id") UUID id) {
        OpenWorkOf open = departure.openWork(new EmployeeId(id));
        EmployeeId successor = open.successor();
        return new Work(open.work(), open.reports(), successor == null ? null : successor.value());
    }

    @POST
    @Path("{id}/departure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "leaveEmployment",
            summary = "End an employment",
            description = "Access ends at once, sessions and tokens included; open work and people supervised go to the"
                    + " successor.")
    @APIResponse(
            responseCode = "200",
            description = "The employee as he is now.",
            content = @Content(schema = @Schema(implementation = EmployeeRow.class)))
    public Response leave(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, Departure body) {
        EmployeeId employee = new EmployeeId(id);
        UUID successor = body.successorId();
        departure.leave(new LeaveEmployment(
                employee,
                expected(ifMatch, employee),
                body.lastDay(),
                body.reason(),
                successor == null ? null : new EmployeeId(successor)));
        EmployeeRow now = employees.get(employee);
        return Versioned.ok(now, now.version());
    }

    private long expected(IfMatch ifMatch, EmployeeId employee) {
        return ifMatch.version(() -> employees.get(employee).version());
    }
}
