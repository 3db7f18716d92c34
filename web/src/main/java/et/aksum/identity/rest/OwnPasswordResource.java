package et.aksum.identity.rest;

import et.aksum.identity.Passwords;
import et.aksum.identity.Passwords.ChangePassword;
import et.aksum.platform.rest.OwnerOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own password. */
@Path("me/password")
@RequestScoped
@OwnerOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class OwnPasswordResource {
    @Inject
    Passwords passwords;

    /** The old password proves that more than a token is at hand. */
    @Schema(name = "NewPassword")
    public record NewPassword(
            @Schema(required = true) String currentPassword,
            @Schema(description = "At least 12 characters, at most 1,024 bytes.", required = true) String password) {
        @Override
        public String toString() {
            return "NewPassword[***]";
        }
    }

    @PUT
    @RolesAllowed("caller")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changePassword",
            summary = "Change my password",
            description = "Sessions in the portal end; the person is told by mail.")
    @APIResponse(responseCode = "204", description = "It is changed.")
    public void change(NewPassword wanted) {
        passwords.change(new ChangePassword(wanted.currentPassword(), wanted.password()));
    }
}
