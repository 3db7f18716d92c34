package et.aksum.identity.rest;

import et.aksum.access.AccessControl;
import et.aksum.identity.ApiTokens;
import et.aksum.identity.ApiTokens.IssueToken;
import et.aksum.identity.ApiTokens.IssuedToken;
import et.aksum.identity.ApiTokens.TokenRow;
import et.aksum.identity.SignIn;
import et.aksum.identity.SignIn.PasswordAttempt;
import et.aksum.platform.rest.OwnerOnly;
import et.aksum.platform.security.ClientAddress;
import et.aksum.shared.Permission;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.TenantContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Signing in for programs: a password and a TOTP code are exchanged for a token. */
@Path("tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class TokensResource {
    private static final int DEFAULT_DAYS = 90;

    @Inject
    SignIn signIn;

    @Inject
    ApiTokens tokens;

    @Inject
    AccessControl access;

    @Inject
    ClientAddress addresses;

    @Context
    HttpServletRequest request;

    @Context
    UriInfo uri;

    /** Credentials, and what the token is for. */
    @Schema(name = "NewToken")
    public record NewToken(
            @Schema(description = "Code of the organisation.", examples = "addis-medical", required = true)
                    String organisation,
            @Schema(examples = "selam", required = true) String username,
            @Schema(required = true) String password,
            @Schema(description = "Current code of the authenticator.", examples = "123456", required = true)
                    String totpCode,
            @Schema(description = "What the token is called in lists.", examples = "warehouse scanner", required = true)
                    String name,
            @Schema(
                            description = "Permission codes the token is limited to; all the person's own when absent.",
                            examples = "[\"procurement.order.view\"]")
                    @Nullable
                    Set<String> scopes,
            @Schema(description = "Days until it expires; 90 when absent.", examples = "30") @Nullable Integer days) {
        @Override
        public String toString() {
            return "NewToken[secrets=***]";
        }
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(
            operationId = "createToken",
            summary = "Sign in and get an API token",
            description =
                    "The token's text is shown once. Its second factor is fresh: approvals work for five minutes. Signing in"
                            + " is never answered again, whatever `Idempotency-Key` says: the code works once, so the same"
                            + " request makes no second token and is refused with 403. After a lost answer sign in with the"
                            + " next code, and revoke the token you did not receive.")
    @APIResponse(
            responseCode = "201",
            description = "The token.",
            content = @Content(schema = @Schema(implementation = IssuedToken.class)))
    public Response create(NewToken wanted) {
        var attempt = new PasswordAttempt(
                wanted.organisation(), wanted.username(), wanted.password(), addresses.of(request), Channel.API);
        Caller half = signIn.withPassword(attempt).caller();
        Caller caller = TenantContext.callAs(half, () -> signIn.withCode(wanted.totpCode()));
        IssuedToken token = TenantContext.callAs(caller, () -> tokens.issue(terms(wanted)));
        var location = uri.getAbsolutePathBuilder().path(token.id().toString()).build();
        return Response.created(location).entity(token).build();
    }

    private IssueToken terms(NewToken wanted) {
        Set<String> scopes = wanted.scopes() == null
                ? access.mine().stream().map(Permission::code).collect(Collectors.toSet())
                : wanted.scopes();
        return new IssueToken(wanted.name(), scopes, wanted.days() == null ? DEFAULT_DAYS : wanted.days());
    }

    @GET
    @OwnerOnly
    @RolesAllowed("caller")
    @Operation(operationId = "listTokens", summary = "My own tokens, without their text")
    public List<TokenRow> mine() {
        return tokens.mine();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("caller")
    @Operation(operationId = "revokeToken", summary = "Revoke one of my tokens at once")
    @APIResponse(responseCode = "204", description = "It is worth nothing any more.")
    public void revoke(@PathParam("id") UUID id) {
        tokens.revoke(id);
    }
}
