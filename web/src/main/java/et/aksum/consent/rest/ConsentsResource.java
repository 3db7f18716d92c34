package et.aksum.consent.rest;

import et.aksum.consent.ConsentQueries;
import et.aksum.consent.ConsentQueries.LedgerRow;
import et.aksum.consent.ConsentQueries.PurposeCount;
import et.aksum.consent.PersonalDataExport;
import et.aksum.messaging.Addressee;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Consent of everybody in numbers, of one person in full. */
@Path("consents")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consent")
public class ConsentsResource {
    @Inject
    ConsentQueries queries;

    @Inject
    PersonalDataExport export;

    @GET
    @Operation(operationId = "countConsents", summary = "How many people agreed to what")
    public List<PurposeCount> counts() {
        return queries.counts();
    }

    @GET
    @Path("users/{id}")
    @Operation(operationId = "listAnswersOfUser", summary = "The answers of a person who signs in, newest first")
    public List<LedgerRow> ofUser(@PathParam("id") UUID id) {
        return queries.of(new Addressee(Addressee.Kind.USER, id));
    }

    @GET
    @Path("contacts/{id}")
    @Operation(operationId = "listAnswersOfContact", summary = "The answers of a contact of a client, newest first")
    public List<LedgerRow> ofContact(@PathParam("id") UUID id) {
        return queries.of(new Addressee(Addressee.Kind.CONTACT, id));
    }

    @GET
    @Path("users/{id}/personal-data")
    @Produces("application/zip")
    @Operation(
            operationId = "exportDataOfUser",
            summary = "Everything held about a person who signs in",
            description = "Needs a second factor proven within the last five minutes.")
    @APIResponse(
            responseCode = "200",
            description = "A ZIP file.",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response dataOfUser(@PathParam("id") UUID id) {
        return Zip.of(export.of(new Addressee(Addressee.Kind.USER, id)));
    }

    @GET
    @Path("contacts/{id}/personal-data")
    @Produces("application/zip")
    @Operation(
            operationId = "exportDataOfContact",
            summary = "Everything held about a contact of a client",
            description = "Needs a second factor proven within the last five minutes.")
    @APIResponse(
            responseCode = "200",
            description = "A ZIP file.",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response dataOfContact(@PathParam("id") UUID id) {
        return Zip.of(export.of(new Addressee(Addressee.Kind.CONTACT, id)));
    }

    @GET
    @Path("employees/{id}/personal-data")
    @Produces("application/zip")
    @Operation(
            operationId = "exportDataOfEmployee",
            summary = "Everything held about an employee who does not sign in",
            description = "Needs a second factor proven within the last five minutes.")
    @APIResponse(
            responseCode = "200",
            description = "A ZIP file.",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response dataOfEmployee(@PathParam("id") UUID id) {
        return Zip.of(export.of(new Addressee(Addressee.Kind.EMPLOYEE, id)));
    }
}
