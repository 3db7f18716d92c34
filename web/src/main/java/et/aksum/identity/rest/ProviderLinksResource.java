package et.aksum.identity.rest;

import et.aksum.identity.ProviderSignIn;
import et.aksum.identity.ProviderSignIn.LinkRow;
import et.aksum.identity.UserId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the organisation's OpenID Connect provider calls somebody, for administrators. */
@Path("users/{id}/provider-links")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class ProviderLinksResource {
    @Inject
    ProviderSignIn provider;

    /** What the provider calls somebody. */
    @Schema(name = "NewProviderLink")
    public record NewProviderLink(
            @Schema(
                            description = "The claim `sub` by which the provider names the person for ever.",
                            examples = "248289761001",
                            required = true)
                    String subject) {}

    @GET
    @Operation(operationId = "listProviderLinks", summary = "Somebody's ties to the sign-in provider")
    public List<LinkRow> of(@PathParam("id") UUID id) {
        return provider.of(new UserId(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "tieToProvider",
            summary = "Tie somebody to what the sign-in provider calls him",
            description =
                    "He is told by mail. For a day the provider brings him in at the level of a password only. Needs a second factor proven within the last five minutes; refused for oneself, without a provider, and when the person or the subject is tied already.")
    @APIResponse(responseCode = "204", description = "Tied.")
    public void link(@PathParam("id") UUID id, NewProviderLink wanted) {
        provider.link(new UserId(id), wanted.subject());
    }

    @DELETE
    @Path("{link}")
    @Operation(
            operationId = "untieFromProvider",
            summary = "Take a tie back: the provider brings the person in no more",
            description = "Needs a second factor proven within the last five minutes; refused for oneself.")
    @APIResponse(responseCode = "204", description = "Untied, or there was no such tie.")
    public void unlink(@PathParam("id") UUID id, @PathParam("link") UUID link) {
        provider.unlink(new UserId(id), link);
    }
}
