package et.aksum.clients.rest;

import et.aksum.clients.ClientKind;
import et.aksum.clients.ContactRole;
import et.aksum.clients.LicenceKind;
import et.aksum.clients.Ownership;
import et.aksum.clients.Registrations;
import et.aksum.clients.Registrations.InstitutionFacts;
import et.aksum.clients.Registrations.LinkUse;
import et.aksum.clients.Registrations.PersonFacts;
import et.aksum.clients.Registrations.Register;
import et.aksum.clients.Registrations.Status;
import et.aksum.platform.rest.QueryText;
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
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How strangers register with an organisation, whose code stands in the address and nowhere else. */
@Path("registrations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
public class RegistrationsResource {
    static final String CODE = "Code of the organisation.";

    @Inject
    Registrations registrations;

    @Inject
    ClientAddress addresses;

    @Context
    HttpServletRequest request;

    /** An institution, and who would speak for it. */
    @Schema(name = "NewRegistration")
    public record NewRegistration(
            @Schema(required = true) Institution institution, @Schema(required = true) Contact contact) {
        InstitutionFacts facts() {
            return institution.facts();
        }

        PersonFacts person() {
            return new PersonFacts(
                    contact.name(), contact.email(), contact.phone(), contact.language(), contact.roles());
        }
    }

    /** What is told about the institution; places by their codes from `GET /places`. */
    @Schema(name = "RegisteredInstitution")
    public record Institution(
            @Schema(description = "Taxpayer number, ten digits.", examples = "0012345678", required = true) String tin,
            @Schema(examples = "Abay Pharmacy PLC", required = true) String name,
            @Schema(description = "GS1 Global Location Number, 13 digits.", examples = "5901234123457") @Nullable
                    String gln,
            @Schema(required = true) ClientKind kind,
            @Schema(required = true) Ownership ownership,
            @Schema(examples = "addis-ababa") @Nullable String region,
            @Nullable String zone,
            @Nullable String woreda,
            @Nullable String kebele,
            @Schema(description = "A licence is given with kind, number and last day, or not at all.") @Nullable
                    LicenceKind licenceKind,
            @Nullable String licenceNumber,
            @Nullable LocalDate licenceExpiresOn) {
        InstitutionFacts facts() {
            return new InstitutionFacts(
                    tin,
                    name,
                    gln,
                    kind,
                    ownership,
                    region,
                    zone,
                    woreda,
                    kebele,
                    licenceKind,
                    licenceNumber,
                    licenceExpiresOn);
        }
    }

    /** Who would speak for it. */
    @Schema(name = "RegisteredContact")
    public record Contact(
            @Schema(examples = "Almaz Kebede", required = true) String name,
            @Schema(examples = "almaz@example.org", required = true) String email,
            @Schema(examples = "+251911223344") @Nullable String phone,
            @Schema(description = "en or am: the language of letters.", examples = "am", required = true)
                    String language,
            @Schema(description = "For what the person speaks; one at least.", required = true)
                    Set<ContactRole> roles) {}

    /** What always comes back; it says nothing about what is known. */
    @Schema(name = "RegistrationReceived")
    public record Received(String message) {}

    /** The secret part of a link, which stands behind its hash. */
    @Schema(name = "RegistrationKey")
    public record Key(@Schema(required = true) String key) {
        @Override
        public String toString() {
            return "Key[***]";
        }
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(
            operationId = "register",
            summary = "Register an institution, or yourself as a contact of one",
            description = "A letter with a link goes to the contact; nothing comes of it before the link is used and"
                    + " somebody has decided. The answer is the same whether or not the organisation, the institution or"
                    + " the person is known.")
    @APIResponse(
            responseCode = "202",
            description = "Look into your mail box.",
            content = @Content(schema = @Schema(implementation = Received.class)))
    public Response register(
            @Parameter(description = CODE, required = true, example = "addis-medical")
                    @QueryParam("organisation")
                    @Nullable
                    String organisation,
            NewRegistration wanted) {
        registrations.register(
                new Register(code(organisation), wanted.facts(), wanted.person(), addresses.of(request), Channel.API));
        return Response.accepted(new Received("If everything is right, a letter with a link is on its way."))
                .build();
    }

    @POST
    @Path("confirmations")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(
            operationId = "confirmRegistration",
            summary = "Confirm the e-mail address with the secret of the letter's link, which works once")
    @APIResponse(
            responseCode = "200",
            description = "The secret under which the applicant sees how things stand.",
            content = @Content(schema = @Schema(implementation = Key.class)))
    public Key confirm(
            @Parameter(description = CODE, required = true, example = "addis-medical")
                    @QueryParam("organisation")
                    @Nullable
                    String organisation,
            Key key) {
        return new Key(registrations.confirm(link(organisation, key)));
    }

    @POST
    @Path("status")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(
            operationId = "getRegistrationStatus",
            summary = "How a registration stands",
            description = "A POST, so that the secret stands in no address and in no log. It changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "How it stands.",
            content = @Content(schema = @Schema(implementation = Status.class)))
    public Status status(
            @Parameter(description = CODE, required = true, example = "addis-medical")
                    @QueryParam("organisation")
                    @Nullable
                    String organisation,
            Key key) {
        return registrations.status(link(organisation, key));
    }

    private LinkUse link(@Nullable String organisation, Key key) {
        return new LinkUse(code(organisation), key.key(), addresses.of(request), Channel.API);
    }

    static String code(@Nullable String organisation) {
        if (organisation == null || organisation.isBlank()) {
            throw QueryText.invalid("organisation", "The code of an organisation is expected.");
        }
        return organisation;
    }
}
