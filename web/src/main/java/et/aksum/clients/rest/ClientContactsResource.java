package et.aksum.clients.rest;

import et.aksum.clients.ClientContacts;
import et.aksum.clients.ClientContacts.AddContact;
import et.aksum.clients.ClientContacts.KeepConsent;
import et.aksum.clients.ClientContacts.ReviseContact;
import et.aksum.clients.ClientDetails.ContactRow;
import et.aksum.clients.ClientId;
import et.aksum.clients.ClientQueries;
import et.aksum.clients.ClientRefusal;
import et.aksum.clients.ContactRole;
import et.aksum.consent.ConsentQueries.PersonConsents;
import et.aksum.platform.rest.HonoursIdempotencyKey;
import et.aksum.platform.rest.IdempotencyKey;
import et.aksum.platform.rest.IfMatch;
import et.aksum.platform.rest.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The people who speak for one client. */
@Path("clients/{id}/contacts")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
public class ClientContactsResource {
    @Inject
    ClientQueries clients;

    @Inject
    ClientContacts contacts;

    @Context
    UriInfo uri;

    /** Somebody who speaks for the client. */
    @Schema(name = "ClientContactFacts")
    public record Facts(
            @Schema(examples = "Almaz Kebede", required = true) String name,
            @Schema(examples = "almaz@example.org", required = true) String email,
            @Schema(examples = "+251911223344") @Nullable String phone,
            @Schema(description = "en or am.", examples = "am", required = true) String language,
            @Schema(description = "One at least.", required = true) Set<ContactRole> roles) {}

    /** What a contact said. */
    @Schema(name = "WordOfContact")
    public record WordOfContact(
            @Schema(description = "false withdraws, and stops what is queued.", required = true) boolean given,
            @Schema(description = "en or am: of the question that was read to him.", examples = "am", required = true)
                    String language,
            @Schema(description = "In which way he said so.", examples = "By telephone.", required = true)
                    String how) {}

    @GET
    @Operation(operationId = "listClientContacts", summary = "Contacts of a client, by name")
    public List<ContactRow> list(@PathParam("id") UUID id) {
        return clients.details(new ClientId(id)).contacts();
    }

    @GET
    @Path("{contact}")
    @Operation(operationId = "getClientContact", summary = "One contact of a client")
    @APIResponse(
            responseCode = "200",
            description = "The contact; its version is the `ETag`.",
            content = @Content(schema = @Schema(implementation = ContactRow.class)))
    public Response get(
            @PathParam("id") UUID id,
            @PathParam("contact") UUID contact,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        ContactRow found = row(id, contact);
        return Versioned.ok(found, found.version(), ifNoneMatch);
    }

    @POST
    @HonoursIdempotencyKey
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addClientContact", summary = "Add a contact")
    @Parameter(ref = IdempotencyKey.HEADER)
    @APIResponse(
            responseCode = "201",
            description = "The new contact.",
            content = @Content(schema = @Schema(implementation = ContactRow.class)))
    public Response add(@PathParam("id") UUID id, Facts wanted) {
        UUID added = contacts.add(new AddContact(
                        new ClientId(id),
                        wanted.name(),
                        wanted.email(),
                        wanted.phone(),
                        wanted.language(),
                        wanted.roles()))
                .value();
        ContactRow row = row(id, added);
        return Versioned.created(
                uri.getAbsolutePathBuilder().path(added.toString()).build(), row, row.version());
    }

    @PUT
    @Path("{contact}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reviseClientContact", summary = "Change a contact")
    @APIResponse(
            responseCode = "200",
            description = "The contact as it is now.",
            content = @Content(schema = @Schema(implementation = ContactRow.class)))
    public Response revise(
            @PathParam("id") UUID id, @PathParam("contact") UUID contact, @BeanParam IfMatch ifMatch, Facts wanted) {
        contacts.revise(new ReviseContact(
                new ClientId(id),
                contact,
                ifMatch.version(() -> row(id, contact).version()),
                wanted.name(),
                wanted.email(),
                wanted.phone(),
                wanted.language(),
                wanted.roles()));
        ContactRow now = row(id, contact);
        return Versioned.ok(now, now.version());
    }

    @DELETE
    @Path("{contact}")
    @Operation(
            operationId = "removeClientContact",
            summary = "Somebody speaks for the client no more; his account ends, documents keep the name")
    @APIResponse(responseCode = "204", description = "Removed.")
    public void remove(@PathParam("id") UUID id, @PathParam("contact") UUID contact) {
        contacts.remove(new ClientId(id), contact);
    }

    @POST
    @Path("{contact}/invitation")
    @Operation(
            operationId = "inviteClientContact",
            summary = "Send a contact a letter with a one-use way in",
            description = "The code is in the letter only.")
    @APIResponse(responseCode = "202", description = "The letter is queued.")
    public Response invite(@PathParam("id") UUID id, @PathParam("contact") UUID contact) {
        contacts.invite(new ClientId(id), contact);
        return Response.accepted().build();
    }

    @GET
    @Path("{contact}/consents")
    @Operation(
            operationId = "listContactConsents",
            summary = "What a contact agreed to, and how that came about",
            description =
                    "The questions are in the contact's language. A contact who signs in and his account are one person.")
    public PersonConsents consents(@PathParam("id") UUID id, @PathParam("contact") UUID contact) {
        return contacts.consents(
                new ClientId(id),
                contact,
                Locale.forLanguageTag(row(id, contact).language()));
    }

    @PUT
    @Path("{contact}/consents/{purpose}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepContactConsent",
            summary = "Keep what a contact said to me of one purpose",
            description = "The ledger names who entered it; a no stops what is queued.")
    @APIResponse(responseCode = "204", description = "Kept; the last answer holds.")
    public void keepConsent(
            @PathParam("id") UUID id,
            @PathParam("contact") UUID contact,
            @PathParam("purpose") String purpose,
            WordOfContact word) {
        contacts.keepConsent(
                new KeepConsent(new ClientId(id), contact, purpose, word.given(), word.language(), word.how()));
    }

    private ContactRow row(UUID client, UUID contact) {
        return list(client).stream()
                .filter(each -> each.id().equals(contact))
                .findFirst()
                .orElseThrow(() -> new ClientRefusal.PartNotFound("contact"));
    }
}
