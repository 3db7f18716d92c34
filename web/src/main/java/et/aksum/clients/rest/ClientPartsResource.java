package et.aksum.clients.rest;

import et.aksum.audit.AuditRow;
import et.aksum.clients.AddressKind;
import et.aksum.clients.ClientDetails;
import et.aksum.clients.ClientId;
import et.aksum.clients.ClientParticulars;
import et.aksum.clients.ClientParticulars.AddAddress;
import et.aksum.clients.ClientParticulars.AddLicence;
import et.aksum.clients.ClientParticulars.PartId;
import et.aksum.clients.ClientQueries;
import et.aksum.clients.LicenceKind;
import et.aksum.platform.rest.HonoursIdempotencyKey;
import et.aksum.platform.rest.IdempotencyKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Licences, addresses and the history of one client. */
@Path("clients")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
public class ClientPartsResource {
    @Inject
    ClientQueries clients;

    @Inject
    ClientParticulars particulars;

    @Context
    UriInfo uri;

    /** A licence; a renewed one is a new one. */
    @Schema(name = "NewLicence")
    public record NewLicence(
            @Schema(required = true) LicenceKind kind,
            @Schema(examples = "EFDA/2345/17", required = true) String number,
            @Nullable String authority,
            @Nullable LocalDate issuedOn,
            @Schema(description = "The last day on which it holds.", required = true) LocalDate expiresOn) {}

    /** An address; places by their codes from `GET /places`. */
    @Schema(name = "NewAddress")
    public record NewAddress(
            @Schema(required = true) AddressKind kind,
            @Schema(examples = "addis-ababa", required = true) String region,
            @Schema(examples = "addis-ababa/bole-sub-city") @Nullable String zone,
            @Nullable String woreda,
            @Nullable String kebele,
            @Nullable String directions,
            @Schema(description = "Degrees in WGS 84; both or neither.", examples = "9.010793") @Nullable
                    BigDecimal latitude,
            @Schema(examples = "38.761253") @Nullable BigDecimal longitude) {}

    /** What was added. */
    @Schema(name = "ClientPart")
    public record Part(UUID id) {}

    /** Something that happened to a client, or to one that was merged into it. */
    @Schema(name = "ClientEvent")
    public record Event(OffsetDateTime at, String action, String actor, UUID client, String details) {}

    @GET
    @Path("{id}/timeline")
    @Operation(operationId = "getClientTimeline", summary = "What happened to a client, oldest first")
    public List<Event> timeline(@PathParam("id") UUID id) {
        return clients.timeline(new ClientId(id)).stream()
                .map(ClientPartsResource::event)
                .toList();
    }

    private static Event event(AuditRow row) {
        return new Event(
                row.occurredAt(), row.action(), row.actorName(), UUID.fromString(row.subjectId()), row.details());
    }

    @GET
    @Path("{id}/licences")
    @Operation(operationId = "listClientLicences", summary = "Licences of a client, the longest valid first")
    public List<ClientDetails.LicenceRow> licences(@PathParam("id") UUID id) {
        return clients.details(new ClientId(id)).licences();
    }

    @POST
    @Path("{id}/licences")
    @HonoursIdempotencyKey
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addClientLicence", summary = "Add a licence")
    @Parameter(ref = IdempotencyKey.HEADER)
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(schema = @Schema(implementation = Part.class)))
    public Response add(@PathParam("id") UUID id, NewLicence wanted) {
        return created(particulars.add(new AddLicence(
                new ClientId(id),
                wanted.kind(),
                wanted.number(),
                wanted.authority(),
                wanted.issuedOn(),
                wanted.expiresOn())));
    }

    @DELETE
    @Path("{id}/licences/{licence}")
    @Operation(operationId = "removeClientLicence", summary = "Take a licence off; it no longer counts")
    @APIResponse(responseCode = "204", description = "Taken off.")
    public void removeLicence(@PathParam("id") UUID id, @PathParam("licence") UUID licence) {
        particulars.removeLicence(new ClientId(id), licence);
    }

    @GET
    @Path("{id}/addresses")
    @Operation(operationId = "listClientAddresses", summary = "Addresses of a client")
    public List<ClientDetails.AddressRow> addresses(@PathParam("id") UUID id) {
        return clients.details(new ClientId(id)).addresses();
    }

    @POST
    @Path("{id}/addresses")
    @HonoursIdempotencyKey
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addClientAddress", summary = "Add an address")
    @Parameter(ref = IdempotencyKey.HEADER)
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(schema = @Schema(implementation = Part.class)))
    public Response add(@PathParam("id") UUID id, NewAddress wanted) {
        return created(particulars.add(new AddAddress(
                new ClientId(id),
                wanted.kind(),
                wanted.region(),
                wanted.zone(),
                wanted.woreda(),
                wanted.kebele(),
                wanted.directions(),
                wanted.latitude(),
                wanted.longitude())));
    }

    @DELETE
    @Path("{id}/addresses/{address}")
    @Operation(operationId = "removeClientAddress", summary = "Take an address off")
    @APIResponse(responseCode = "204", description = "Taken off.")
    public void removeAddress(@PathParam("id") UUID id, @PathParam("address") UUID address) {
        particulars.removeAddress(new ClientId(id), address);
    }

    private Response created(PartId part) {
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(part.value().toString())
                        .build())
                .entity(new Part(part.value()))
                .build();
    }
}
