package et.aksum.clients.rest;

import et.aksum.clients.RegistrationDesk;
import et.aksum.clients.RegistrationDesk.SubmitRegistration;
import et.aksum.clients.RegistrationId;
import et.aksum.clients.RegistrationQueries;
import et.aksum.clients.RegistrationQueries.RegistrationDetails;
import et.aksum.clients.RegistrationQueries.RegistrationFilter;
import et.aksum.clients.RegistrationQueries.RegistrationRow;
import et.aksum.clients.RegistrationState;
import et.aksum.identity.UserId;
import et.aksum.platform.rest.HonoursIdempotencyKey;
import et.aksum.platform.rest.IdempotencyKey;
import et.aksum.platform.rest.IfMatch;
import et.aksum.platform.rest.PageQuery;
import et.aksum.platform.rest.Paging;
import et.aksum.platform.rest.QueryText;
import et.aksum.platform.rest.Versioned;
import et.aksum.shared.BusinessException;
import et.aksum.shared.InvalidInput;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The desk where registrations are decided. */
@Path("registrations")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
public class RegistrationQueueResource {
    private static final int MOST_AT_ONCE = 200;
    private static final Paging<RegistrationRow, UUID> BY_AGE = Paging.byId("registrations", RegistrationRow::id);

    @Inject
    RegistrationQueries registrations;

    @Inject
    RegistrationDesk desk;

    @Context
    UriInfo uri;

    /** A page of registrations, the oldest first. */
    @Schema(name = "RegistrationPage")
    public record RegistrationPage(
            List<RegistrationRow> items,
            @Schema(description = "Address of the next page; null on the last.") @Nullable String next) {}

    /** What is decided. */
    @Schema(name = "RegistrationVerdict")
    public enum Verdict {
        APPROVE,
        REJECT
    }

    /** A decision about one registration. */
    @Schema(name = "RegistrationDecision")
    public record Decision(
            @Schema(required = true) Verdict decision,
            @Schema(description = "Needed to reject; the applicant is told.") @Nullable String reason) {}

    /** A decision about some registrations, each in the version that was looked at. */
    @Schema(name = "RegistrationDecisions")
    public record Decisions(
            @Schema(required = true) Verdict decision,
            @Nullable String reason,
            @Schema(description = "200 at most.", required = true) List<Looked> registrations) {}

    /** A registration and its version. */
    @Schema(name = "RegistrationLooked")
    public record Looked(@Schema(required = true) UUID id, @Schema(required = true) long version) {}

    /** What became of one of them; {@code refused} names the broken rule, null when it is decided. */
    @Schema(name = "RegistrationResult")
    public record Result(UUID id, @Nullable String refused, @Nullable String detail) {}

    /** An employee registers a client who asked him to. */
    @Schema(name = "SubmittedRegistration")
    public record Submitted(
            @Schema(required = true) RegistrationsResource.Institution institution,
            @Schema(required = true) RegistrationsResource.Contact contact,
            @Schema(description = "Who would earn on it.") @Nullable UUID salesOwner) {}

    @GET
    @Operation(operationId = "listRegistrations", summary = "Registrations, the oldest first")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content = @Content(schema = @Schema(implementation = RegistrationPage.class)))
    public Response list(
            @Parameter(description = "Contained in names, TIN or e-mail address, any case.")
                    @QueryParam("text")
                    @Nullable
                    String text,
            @Parameter(
                            description = "One or more states separated by commas: REGISTERED, PENDING, APPROVED,"
                                    + " REJECTED, EXPIRED.",
                            example = "PENDING")
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(description = "Only those that should have been decided by now.", example = "true")
                    @QueryParam("overdue")
                    @Nullable
                    String overdue,
            @BeanParam PageQuery page) {
        RegistrationFilter filter = new RegistrationFilter(text, states(state), QueryText.flag("overdue", overdue));
        return page.answer(BY_AGE, (last, most) -> registrations.after(filter, last, most), RegistrationPage::new);
    }

    private static Set<RegistrationState> states(@Nullable String text) {
        Set<RegistrationState> states = EnumSet.noneOf(RegistrationState.class);
        for (String one : text == null ? new String[0] : text.split(",", -1)) {
            RegistrationState state = QueryText.oneOf(RegistrationState.class, "state", one.trim());
            if (state != null) {
                states.add(state);
            }
        }
        return states;
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getRegistration", summary = "One registration with what helps to decide")
    @APIResponse(
            responseCode = "200",
            description = "The registration; its version is the `ETag`.",
            content = @Content(schema = @Schema(implementation = RegistrationDetails.class)))
    public Response get(@PathParam("id") UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        RegistrationDetails found = registrations.details(new RegistrationId(id));
        return Versioned.ok(found, found.row().version(), ifNoneMatch);
    }

    @POST
    @Path("on-behalf")
    @HonoursIdempotencyKey
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "submitRegistration", summary = "Register a client who asks you to; somebody else decides")
    @Parameter(ref = IdempotencyKey.HEADER)
    @APIResponse(
            responseCode = "201",
            description = "It waits for a decision.",
            content = @Content(schema = @Schema(implementation = RegistrationDetails.class)))
    public Response submit(Submitted wanted) {
        var given = new RegistrationsResource.NewRegistration(wanted.institution(), wanted.contact());
        RegistrationId id =
                desk.submit(new SubmitRegistration(given.facts(), given.person(), user(wanted.salesOwner())));
        RegistrationDetails made = registrations.details(id);
        return Versioned.created(
                uri.getBaseUriBuilder()
                        .path("registrations")
                        .path(id.value().toString())
                        .build(),
                made,
                made.row().version());
    }

    @PUT
    @Path("{id}/owner")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "assignRegistration", summary = "Say who would earn on the client; he cannot decide then")
    @APIResponse(
            responseCode = "200",
            description = "The registration as it is now.",
            content = @Content(schema = @Schema(implementation = RegistrationDetails.class)))
    public Response assign(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, ClientsResource.Owner wanted) {
        RegistrationId registration = new RegistrationId(id);
        desk.assign(registration, expected(ifMatch, registration), user(wanted.salesOwner()));
        return now(registration);
    }

    @POST
    @Path("{id}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decideRegistration", summary = "Approve or reject a registration")
    @APIResponse(
            responseCode = "200",
            description = "The registration as it is now.",
            content = @Content(schema = @Schema(implementation = RegistrationDetails.class)))
    public Response decide(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, Decision wanted) {
        RegistrationId registration = new RegistrationId(id);
        decide(registration, expected(ifMatch, registration), wanted.decision(), wanted.reason());
        return now(registration);
    }

    @POST
    @Path("decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideRegistrations",
            summary = "Approve or reject some registrations",
            description = "Each by itself: one that is refused does not stop the others.")
    public List<Result> decide(Decisions wanted) {
        if (wanted.registrations().isEmpty() || wanted.registrations().size() > MOST_AT_ONCE) {
            throw new InvalidInput("registrations", "1 to %d registrations at once.".formatted(MOST_AT_ONCE));
        }
        List<Result> results = new ArrayList<>();
        for (Looked looked : wanted.registrations()) {
            try {
                decide(new RegistrationId(looked.id()), looked.version(), wanted.decision(), wanted.reason());
                results.add(new Result(looked.id(), null, null));
            } catch (BusinessException refused) {
                results.add(new Result(looked.id(), refused.slug(), refused.detail()));
            }
        }
        return results;
    }

    private void decide(RegistrationId id, long version, Verdict verdict, @Nullable String reason) {
        if (verdict == Verdict.APPROVE) {
            desk.approve(id, version);
        } else {
            desk.reject(id, version, reason == null ? "" : reason);
        }
    }

    private Response now(RegistrationId id) {
        RegistrationDetails now = registrations.details(id);
        return Versioned.ok(now, now.row().version());
    }

    private long expected(IfMatch ifMatch, RegistrationId id) {
        return ifMatch.version(() -> registrations.details(id).row().version());
    }

    private static @Nullable UserId user(@Nullable UUID id) {
        return id == null ? null : new UserId(id);
    }
}
