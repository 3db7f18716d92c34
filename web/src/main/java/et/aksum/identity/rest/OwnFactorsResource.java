package et.aksum.identity.rest;

import et.aksum.identity.Factors;
import et.aksum.identity.Factors.OwnFactors;
import et.aksum.identity.Factors.RecoveryCodeSet;
import et.aksum.identity.Passkeys;
import et.aksum.platform.rest.OwnerOnly;
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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own second factors. Passkeys and authenticators are added in the portal only: they need a browser, or a camera. */
@Path("me/factors")
@RequestScoped
@OwnerOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class OwnFactorsResource {
    @Inject
    Factors factors;

    @Inject
    Passkeys passkeys;

    /** What a passkey is called from now on. */
    @Schema(name = "PasskeyName")
    public record PasskeyName(@Schema(examples = "my telephone", required = true) String name) {}

    @GET
    @RolesAllowed("caller")
    @Operation(operationId = "myFactors", summary = "My authenticator, passkeys, and how many recovery codes are left")
    public OwnFactors mine() {
        return factors.mine();
    }

    @POST
    @Path("recovery-codes")
    @RolesAllowed("caller")
    @Operation(
            operationId = "makeRecoveryCodes",
            summary = "Make ten new recovery codes",
            description = "They are shown once; those of before open nothing any more. Needs a fresh second factor.")
    public RecoveryCodeSet makeCodes() {
        return factors.newRecoveryCodes();
    }

    @PUT
    @Path("passkeys/{id}")
    @RolesAllowed("caller")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "renamePasskey", summary = "Rename one of my passkeys")
    @APIResponse(responseCode = "204", description = "It has its new name.")
    public void rename(@PathParam("id") UUID id, PasskeyName wanted) {
        passkeys.rename(id, wanted.name());
    }

    @DELETE
    @Path("passkeys/{id}")
    @RolesAllowed("caller")
    @Operation(
            operationId = "removePasskey",
            summary = "Remove one of my passkeys",
            description = "Needs a fresh second factor.")
    @APIResponse(responseCode = "204", description = "It speaks for nobody any more.")
    public void remove(@PathParam("id") UUID id) {
        passkeys.remove(id);
    }
}
