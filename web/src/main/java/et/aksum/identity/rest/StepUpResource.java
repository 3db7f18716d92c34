package et.aksum.identity.rest;

import et.aksum.identity.StepUp;
import et.aksum.tenancy.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Proves anew who holds the token, before an approval. */
@Path("step-up")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class StepUpResource {
    @Inject
    StepUp stepUp;

    /** A code that was never used before. */
    @Schema(name = "StepUp")
    public record FreshCode(
            @Schema(
                            description = "Current code of the authenticator; each works once.",
                            examples = "123456",
                            required = true)
                    String totpCode) {
        @Override
        public String toString() {
            return "FreshCode[***]";
        }
    }

    /** When the second factor was proven. It counts as fresh for five minutes. */
    @Schema(name = "SteppedUp")
    public record SteppedUp(@Nullable OffsetDateTime secondFactorAt) {}

    @POST
    @RolesAllowed("caller")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "stepUp",
            summary = "Prove the second factor anew",
            description = "Makes this token good for approvals for five minutes.")
    public SteppedUp confirm(FreshCode code) {
        Caller fresh = stepUp.confirm(code.totpCode());
        return new SteppedUp(fresh.secondFactorAt());
    }
}
