package et.aksum.identity.rest;

import et.aksum.identity.Factors.TotpSecret;
import et.aksum.identity.FirstRunSetup;
import et.aksum.identity.Invitations;
import et.aksum.identity.Invitations.AcceptInvitation;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How an invited person becomes a user: with the one-use code, an own password and an own authenticator. */
@Path("invitations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class InvitationsResource {
    @Inject
    Invitations invitations;

    @Inject
    FirstRunSetup authenticators;

    /** For whom an authenticator is made. */
    @Schema(name = "NewAuthenticator")
    public record NewAuthenticator(
            @Schema(description = "Name shown in the authenticator.", examples = "selam", required = true)
                    String account) {}

    /** The secret to put into an authenticator; kept nowhere until the invitation is accepted with it. */
    @Schema(name = "Authenticator")
    public record Authenticator(
            String base32, @Schema(description = "Address for a QR code, `otpauth://…`.") String otpauthUri) {
        @Override
        public String toString() {
            return "Authenticator[***]";
        }
    }

    /** The invited person's choice. */
    @Schema(name = "InvitationAcceptance")
    public record Acceptance(
            @Schema(description = "Code of the organisation.", examples = "addis-medical", required = true)
                    String organisation,
            @Schema(description = "The one-use code of the invitation.", required = true) String code,
            @Schema(description = "12 characters or more.", required = true) String password,
            @Schema(
                            description =
                                    "The authenticator's secret, base32; may be left out where none is asked of the person.")
                    @Nullable
                    String totpSecret,
            @Schema(description = "A current code made with that secret; left out with it.") @Nullable
                    String totpCode) {
        @Override
        public String toString() {
            return "Acceptance[secrets=***]";
        }
    }

    @POST
    @Path("authenticator")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(operationId = "newAuthenticator", summary = "A random authenticator secret; nothing is stored")
    public Authenticator authenticator(NewAuthenticator wanted) {
        TotpSecret secret = authenticators.newTotpSecret(wanted.account());
        return new Authenticator(secret.base32(), secret.otpauthUri());
    }

    @POST
    @Path("acceptance")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(operationId = "acceptInvitation", summary = "Accept an invitation with a password and an authenticator")
    @APIResponse(responseCode = "204", description = "The person can sign in now.")
    public void accept(Acceptance given) {
        invitations.accept(new AcceptInvitation(
                given.organisation(), given.code(), given.password(), given.totpSecret(), given.totpCode()));
    }
}
