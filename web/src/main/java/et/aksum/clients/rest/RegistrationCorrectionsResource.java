package et.aksum.clients.rest;

import et.aksum.clients.RegistrationCorrections;
import et.aksum.clients.RegistrationCorrections.Correct;
import et.aksum.clients.RegistrationCorrections.Returned;
import et.aksum.clients.Registrations.InstitutionFacts;
import et.aksum.clients.Registrations.LinkUse;
import et.aksum.clients.Registrations.PersonFacts;
import et.aksum.clients.rest.RegistrationsResource.Contact;
import et.aksum.clients.rest.RegistrationsResource.Institution;
import et.aksum.clients.rest.RegistrationsResource.Key;
import et.aksum.platform.security.ClientAddress;
import et.aksum.tenancy.Channel;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was sent back to an applicant, who corrects it by the secret of his letter. */
@Path("registrations/corrections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
public class RegistrationCorrectionsResource {
    @Inject
    RegistrationCorrections corrections;

    @Inject
    ClientAddress addresses;

    @Context
    HttpServletRequest request;

    /** What is asked to be changed, and what was given. */
    @Schema(name = "AskedCorrection")
    public record Asked(String comment, Institution institution, Contact contact) {
        static Asked of(Returned returned) {
            InstitutionFacts institution = returned.institution();
            PersonFacts person = returned.person();
            return new Asked(
                    returned.comment(),
                    new Institution(
                            institution.tin(),
                            institution.name(),
                            institution.gln(),
                            institution.kind(),
                            institution.ownership(),
                            institution.region(),
                            institution.zone(),
                            institution.woreda(),
                            institution.kebele(),
                            institution.licenceKind(),
                            institution.licenceNumber(),
                            institution.licenceExpiresOn()),
                    new Contact(person.name(), person.email(), person.phone(), person.language(), person.roles()));
        }
    }

    /** The registration as it shall be, under the secret part of the link. */
    @Schema(name = "CorrectedRegistration")
    public record Corrected(
            @Schema(required = true) String key,
            @Schema(required = true) Institution institution,
            @Schema(
                            required = true,
                            description = "The e-mail address stays the one that was confirmed, whatever is given.")
                    Contact contact) {
        @Override
        public String toString() {
            return "Corrected[***]";
        }
    }

    @POST
    @Path("asked")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(
            operationId = "getAskedCorrection",
            summary = "What an applicant is asked to correct",
            description = "A POST, so that the secret stands in no address and in no log. It changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What is asked, and what was given.",
            content = @Content(schema = @Schema(implementation = Asked.class)))
    @APIResponse(responseCode = "204", description = "Nothing was sent back.")
    public Response asked(
            @Parameter(description = RegistrationsResource.CODE, required = true, example = "addis-medical")
                    @QueryParam("organisation")
                    @Nullable
                    String organisation,
            Key key) {
        Optional<Returned> returned = corrections.toCorrect(link(organisation, key.key()));
        return returned.map(Asked::of)
                .map(Response::ok)
                .orElseGet(Response::noContent)
                .build();
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(
            operationId = "correctRegistration",
            summary = "Hand in again what was sent back; somebody decides about it anew")
    @APIResponse(responseCode = "204", description = "It waits for a decision again.")
    public void correct(
            @Parameter(description = RegistrationsResource.CODE, required = true, example = "addis-medical")
                    @QueryParam("organisation")
                    @Nullable
                    String organisation,
            Corrected wanted) {
        Contact contact = wanted.contact();
        corrections.correct(new Correct(
                link(organisation, wanted.key()),
                wanted.institution().facts(),
                new PersonFacts(
                        contact.name(), contact.email(), contact.phone(), contact.language(), contact.roles())));
    }

    private LinkUse link(@Nullable String organisation, String key) {
        return new LinkUse(RegistrationsResource.code(organisation), key, addresses.of(request), Channel.API);
    }
}
