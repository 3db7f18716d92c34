package et.aksum.identity.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import et.aksum.identity.ClientCredentials;
import et.aksum.identity.ClientCredentials.Granted;
import et.aksum.identity.ClientCredentials.Presented;
import et.aksum.platform.security.ClientAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where programs exchange their secret for a token. It speaks as OAuth clients expect, errors included (RFC 6749, section 5.2). */
@Path("oauth/token")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class OAuthResource {
    @Inject
    ClientCredentials credentials;

    @Inject
    ClientAddress addresses;

    @Context
    HttpServletRequest request;

    /** What a client sends; it may name itself in {@code Authorization: Basic} instead. */
    @Schema(name = "ClientCredentialsRequest")
    public record Asked(
            @Schema(name = "grant_type", examples = "client_credentials", required = true) String grantType,
            @Schema(name = "client_id") @Nullable String clientId,
            @Schema(name = "client_secret") @Nullable String clientSecret,
            @Schema(description = "Permission codes separated by spaces; all the account may have when absent.")
                    @Nullable
                    String scope) {}

    /** An access token. */
    @Schema(name = "AccessToken")
    public record AccessToken(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn,
            String scope) {
        @Override
        public String toString() {
            return "AccessToken[***]";
        }
    }

    /** Why there is none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OAuthError")
    public record OAuthError(
            @Schema(examples = "invalid_client") String error, @JsonProperty("error_description") String description) {}

    private record Client(String id, String secret) {
        @Override
        public String toString() {
            return "Client[***]";
        }
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SecurityRequirements
    @Operation(
            operationId = "issueAccessToken",
            summary = "Exchange the secret of a service account for an access token",
            description =
                    "OAuth 2.0 client credentials (RFC 6749, section 4.4). The token lives for an hour; there is no"
                            + " refresh token. Errors are those of section 5.2.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Asked.class)))
    @APIResponse(
            responseCode = "200",
            description = "Issued.",
            content = @Content(schema = @Schema(implementation = AccessToken.class)))
    @APIResponse(
            responseCode = "400",
            description = "The request or the scope is not accepted.",
            content = @Content(schema = @Schema(implementation = OAuthError.class)))
    @APIResponse(
            responseCode = "401",
            description = "The client is not known by this secret.",
            content = @Content(schema = @Schema(implementation = OAuthError.class)))
    public Response issue(
            @Parameter(hidden = true) @HeaderParam("Authorization") @Nullable String authorization,
            MultivaluedMap<String, String> form) {
        if (form.values().stream().anyMatch(values -> values.size() > 1)) {
            return refused(400, "invalid_request", "A parameter is given twice.");
        }
        if (!"client_credentials".equals(form.getFirst("grant_type"))) {
            return refused(400, "unsupported_grant_type", "Only client_credentials is offered here.");
        }
        Client client = client(authorization, form);
        if (client == null) {
            return refused(401, "invalid_client", "Send client_id and client_secret, one way only.");
        }
        try {
            Granted granted = credentials.grant(
                    new Presented(client.id(), client.secret(), scopes(form.getFirst("scope")), addresses.of(request)));
            return Response.ok(new AccessToken(
                            granted.accessToken(),
                            "Bearer",
                            granted.expiresInSeconds(),
                            granted.scopes().stream().sorted().collect(Collectors.joining(" "))))
                    .header("Pragma", "no-cache")
                    .build();
        } catch (ClientCredentials.Refused unknown) {
            return refused(401, "invalid_client", unknown.detail());
        } catch (ClientCredentials.ScopeRefused tooMuch) {
            return refused(400, "invalid_scope", tooMuch.detail());
        }
    }

    private static Set<String> scopes(@Nullable String scope) {
        return scope == null || scope.isBlank()
                ? Set.of()
                : Stream.of(scope.strip().split(" +")).collect(Collectors.toSet());
    }

    /** Section 2.3.1: in the header, each part form-encoded first, or in the body; never both. */
    private static @Nullable Client client(@Nullable String authorization, MultivaluedMap<String, String> form) {
        String id = form.getFirst("client_id");
        String secret = form.getFirst("client_secret");
        if (authorization == null) {
            return id == null || secret == null ? null : new Client(id, secret);
        }
        if (secret != null || !authorization.regionMatches(true, 0, "basic ", 0, 6)) {
            return null;
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(authorization.substring(6).strip());
            List<String> parts = List.of(new String(decoded, StandardCharsets.UTF_8).split(":", 2));
            return parts.size() != 2 ? null : new Client(plain(parts.get(0)), plain(parts.get(1)));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static String plain(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    private static Response refused(int status, String error, String description) {
        Response.ResponseBuilder answer = Response.status(status).entity(new OAuthError(error, description));
        return (status == 401 ? answer.header("WWW-Authenticate", "Basic realm=\"aksum\"") : answer).build();
    }
}
