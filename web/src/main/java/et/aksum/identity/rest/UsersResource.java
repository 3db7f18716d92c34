package et.aksum.identity.rest;

import et.aksum.access.ApprovalLimits;
import et.aksum.access.ApprovalLimits.SetApprovalLimit;
import et.aksum.access.GrantQueries;
import et.aksum.access.GrantQueries.PersonGrants;
import et.aksum.access.GrantQueries.RoleGrant;
import et.aksum.access.RoleAssignment;
import et.aksum.identity.Invitations;
import et.aksum.identity.Invitations.InviteUser;
import et.aksum.identity.Invitations.IssuedInvitation;
import et.aksum.identity.UserAdministration;
import et.aksum.identity.UserId;
import et.aksum.identity.UserQueries;
import et.aksum.identity.UserQueries.UserState;
import et.aksum.platform.rest.HonoursIdempotencyKey;
import et.aksum.platform.rest.IdempotencyKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organisation's people: invite, grant, limit, deactivate. */
@Path("users")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class UsersResource {
    @Inject
    UserQueries users;

    @Inject
    GrantQueries grants;

    @Inject
    ApprovalLimits limits;

    @Inject
    UserAdministration administration;

    @Inject
    RoleAssignment roles;

    @Inject
    Invitations invitations;

    @Context
    UriInfo uri;

    /** Whom to invite. */
    @Schema(name = "NewUser")
    public record NewUser(
            @Schema(examples = "hanna", required = true) String username,
            @Schema(examples = "Hanna Tesfaye", required = true) String displayName,
            @Schema(examples = "hanna@example.org", required = true) String email,
            @Schema(description = "Role codes.", examples = "[\"procurement\"]", required = true) Set<String> roles) {}

    /** The invitation; its code is shown once. */
    @Schema(name = "Invitation")
    public record Invitation(UUID userId, String code, OffsetDateTime expires) {
        @Override
        public String toString() {
            return "Invitation[userId=%s, code=***]".formatted(userId);
        }
    }

    /** The most somebody may approve in one currency. */
    @Schema(name = "ApprovalLimit")
    public record Limit(@Schema(examples = "250000.00", required = true) BigDecimal amount) {}

    /** A limit with its currency. */
    @Schema(name = "ApprovalLimitInCurrency")
    public record LimitInCurrency(@Schema(examples = "USD") String currency, BigDecimal amount) {}

    /** A person in a list, with the codes of the roles he holds now. */
    @Schema(name = "UserRow")
    public record UserRow(
            UUID id, String username, String displayName, String email, UserState state, Set<String> roles) {
        static UserRow of(UserQueries.UserRow person, Map<UUID, Set<String>> held) {
            return new UserRow(
                    person.id(),
                    person.username(),
                    person.displayName(),
                    person.email(),
                    person.state(),
                    held.getOrDefault(person.id(), Set.of()));
        }
    }

    /** A person with everything granted to him. */
    @Schema(name = "User")
    public record User(UserRow user, List<RoleGrant> grants, List<LimitInCurrency> approvalLimits) {}

    @GET
    @Operation(operationId = "listUsers", summary = "Everybody of the organisation")
    public List<UserRow> all() {
        Map<UUID, Set<String>> held = grants.held();
        return users.all().stream().map(person -> UserRow.of(person, held)).toList();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getUser", summary = "One person with roles and approval limits")
    public User get(@PathParam("id") UUID id) {
        UserId user = new UserId(id);
        UserRow person = UserRow.of(users.get(user), grants.held());
        PersonGrants found = grants.of(user);
        return new User(
                person,
                found.grants(),
                found.approvalLimits().stream()
                        .map(limit -> new LimitInCurrency(limit.currency().getCurrencyCode(), limit.amount()))
                        .toList());
    }

    @POST
    @HonoursIdempotencyKey
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "inviteUser",
            summary = "Invite somebody",
            description = "The answer holds a one-use code; hand it over personally. It is repeated only to whom it was"
                    + " first given, for the same `Idempotency-Key` and content.")
    @Parameter(ref = IdempotencyKey.HEADER)
    @APIResponse(
            responseCode = "201",
            description = "Invited.",
            content = @Content(schema = @Schema(implementation = Invitation.class)))
    public Response invite(NewUser wanted) {
        IssuedInvitation issued = invitations.invite(
                new InviteUser(wanted.username(), wanted.displayName(), wanted.email(), wanted.roles()));
        UUID id = issued.userId().value();
        return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .entity(new Invitation(id, issued.code(), issued.expires()))
                .build();
    }

    @POST
    @Path("{id}/deactivation")
    @Operation(operationId = "deactivateUser", summary = "Stop somebody from signing in; ends all sessions and tokens")
    @APIResponse(responseCode = "204", description = "Deactivated.")
    public void deactivate(@PathParam("id") UUID id) {
        administration.deactivate(new UserId(id));
    }

    @POST
    @Path("{id}/reactivation")
    @Operation(operationId = "reactivateUser", summary = "Let somebody sign in again")
    @APIResponse(responseCode = "204", description = "Active again.")
    public void reactivate(@PathParam("id") UUID id) {
        administration.reactivate(new UserId(id));
    }

    @PUT
    @Path("{id}/roles/{role}")
    @Operation(operationId = "grantRole", summary = "Grant a role; granting it again changes nothing")
    @APIResponse(responseCode = "204", description = "Granted.")
    public void grant(@PathParam("id") UUID id, @PathParam("role") String role) {
        roles.grant(new UserId(id), role);
    }

    @DELETE
    @Path("{id}/roles/{role}")
    @Operation(operationId = "revokeRole", summary = "Revoke a role at once")
    @APIResponse(responseCode = "204", description = "Revoked.")
    public void revoke(@PathParam("id") UUID id, @PathParam("role") String role) {
        roles.revoke(new UserId(id), role);
    }

    @PUT
    @Path("{id}/approval-limits/{currency}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setApprovalLimit", summary = "Set the most somebody may approve in one currency")
    @APIResponse(responseCode = "204", description = "Set.")
    public void limit(@PathParam("id") UUID id, @PathParam("currency") String currency, Limit limit) {
        limits.set(new SetApprovalLimit(new UserId(id), limit.amount(), currency));
    }
}
