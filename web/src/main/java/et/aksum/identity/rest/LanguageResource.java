package et.aksum.identity.rest;

import et.aksum.identity.SessionKeeping;
import et.aksum.identity.UserAdministration;
import et.aksum.platform.rest.OwnerOnly;
import et.aksum.shared.InvalidInput;
import et.aksum.tenancy.TenantContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The language one reads. */
@Path("me/language")
@RequestScoped
@OwnerOnly
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class LanguageResource {
    private static final Set<String> OURS = Set.of("en", "am");

    @Inject
    SessionKeeping sessions;

    @Inject
    UserAdministration people;

    /** A language we have. */
    @Schema(name = "Language")
    public record Language(
            @Schema(description = "ISO 639-1: `en` or `am`.", examples = "am", required = true) String language) {}

    @GET
    @Operation(operationId = "getMyLanguage", summary = "The language of my letters and pages")
    public Language mine() {
        return new Language(sessions.language(TenantContext.require()).getLanguage());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setMyLanguage", summary = "Choose the language of my letters and pages")
    @APIResponse(responseCode = "204", description = "From the next letter and the next sign-in on.")
    public void speak(Language wanted) {
        if (!OURS.contains(wanted.language())) {
            throw new InvalidInput("language", "The languages are en and am.");
        }
        people.speak(Locale.forLanguageTag(wanted.language()));
    }
}
