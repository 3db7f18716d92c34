package et.aksum.consent.rest;

import et.aksum.consent.ConsentLedger;
import et.aksum.consent.ConsentQueries;
import et.aksum.consent.ConsentQueries.LedgerRow;
import et.aksum.consent.ConsentQueries.LocationReadRow;
import et.aksum.consent.ConsentQueries.OwnConsent;
import et.aksum.consent.PersonalDataExport;
import et.aksum.messaging.Addressee;
import et.aksum.platform.rest.OwnerOnly;
import et.aksum.tenancy.TenantContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What I agreed to, who read my position, and everything held about me. */
@Path("me/consents")
@RequestScoped
@OwnerOnly
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consent")
public class MyConsentsResource {
    @Inject
    ConsentQueries queries;

    @Inject
    ConsentLedger ledger;

    @Inject
    PersonalDataExport export;

    /** An answer. */
    @Schema(name = "ConsentAnswer")
    public record Answer(
            @Schema(description = "false withdraws, and stops what is queued.", required = true) boolean given,
            @Schema(description = "Language of the question that was read, en or am; en when absent.", examples = "am")
                    @Nullable
                    String language) {}

    @GET
    @Operation(operationId = "listMyConsents", summary = "What I am asked, and what holds now")
    public List<OwnConsent> mine(
            @Parameter(description = "en or am; en when absent.", example = "am") @QueryParam("language") @Nullable
                    String language) {
        return queries.mine(locale(language));
    }

    @PUT
    @Path("{purpose}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "answerConsent", summary = "Give or withdraw my consent to one purpose")
    @APIResponse(responseCode = "204", description = "Kept; the last answer holds.")
    public void answer(@PathParam("purpose") String purpose, Answer answer) {
        Addressee me =
                new Addressee(Addressee.Kind.USER, TenantContext.require().requireUser());
        if (answer.given()) {
            ledger.give(me, purpose, locale(answer.language()));
        } else {
            ledger.withdraw(me, purpose, locale(answer.language()));
        }
    }

    @GET
    @Path("answers")
    @Operation(operationId = "listMyAnswers", summary = "My answers, newest first, those given with single acts too")
    public List<LedgerRow> answers() {
        return queries.myHistory();
    }

    @GET
    @Path("location-reads")
    @Operation(operationId = "listReadsOfMyLocation", summary = "Who saw where I was, newest first")
    public List<LocationReadRow> locationReads() {
        return queries.readsOfMine();
    }

    @GET
    @Path("personal-data")
    @Produces("application/zip")
    @Operation(operationId = "exportMyData", summary = "Everything held about me: data.json, schema.json, index.html")
    @APIResponse(
            responseCode = "200",
            description = "A ZIP file.",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response personalData() {
        return Zip.of(export.mine());
    }

    private static Locale locale(@Nullable String language) {
        return "am".equals(language) ? Locale.forLanguageTag("am") : Locale.ENGLISH;
    }
}
