package et.aksum.clients.rest;

import et.aksum.clients.ClientDetails;
import et.aksum.clients.ClientDetails.ClientRow;
import et.aksum.clients.ClientId;
import et.aksum.clients.ClientKind;
import et.aksum.clients.ClientMerge;
import et.aksum.clients.ClientMerge.MergeClients;
import et.aksum.clients.ClientQueries;
import et.aksum.clients.ClientQueries.ClientFilter;
import et.aksum.clients.ClientRegister;
import et.aksum.clients.ClientRegister.ReviseClient;
import et.aksum.clients.Ownership;
import et.aksum.identity.UserId;
import et.aksum.platform.rest.IfMatch;
import et.aksum.platform.rest.PageQuery;
import et.aksum.platform.rest.Paging;
import et.aksum.platform.rest.QueryText;
import et.aksum.platform.rest.Versioned;
import et.aksum.shared.NamedPlace;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Institutions that buy. New ones come by registration only. */
@Path("clients")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
public class ClientsResource {
    private static final Paging<ClientRow, NamedPlace> BY_NAME =
            Paging.byName("clients", ClientRow::name, ClientRow::id);

    @Inject
    ClientQueries clients;

    @Inject
    ClientRegister register;

    @Inject
    ClientMerge mergers;

    /** A page of clients, by name. */
    @Schema(name = "ClientPage")
    public record ClientPage(
            List<ClientRow> items,
            @Schema(description = "Address of the next page; null on the last.") @Nullable String next) {}

    /** What may change of an institution. */
    @Schema(name = "RevisedClient")
    public record RevisedClient(
            @Schema(description = "Taxpayer number, ten digits.", examples = "0012345678", required = true) String tin,
            @Schema(examples = "Abay Pharmacy PLC", required = true) String name,
            @Schema(description = "GS1 Global Location Number, 13 digits.", examples = "5901234123457") @Nullable
                    String gln,
            @Schema(required = true) ClientKind kind,
            @Schema(required = true) Ownership ownership) {}

    /** To which institution it belongs; null: to none. */
    @Schema(name = "ClientParent")
    public record Parent(@Nullable UUID parent) {}

    /** Who earns on it; null: nobody. */
    @Schema(name = "ClientOwner")
    public record Owner(@Nullable UUID salesOwner) {}

    /** Why it orders nothing. */
    @Schema(name = "ClientSuspension")
    public record Suspension(@Schema(examples = "Owes us for a year", required = true) String reason) {}

    /** The client that remains, in the version its `ETag` told, and why the two are one. */
    @Schema(name = "ClientMerger")
    public record Merger(
            @Schema(required = true) UUID into,
            @Schema(required = true) long intoVersion,
            @Schema(examples = "Registered twice", required = true) String reason) {}

    @GET
    @Operation(operationId = "listClients", summary = "Clients in use, by name")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content = @Content(schema = @Schema(implementation = ClientPage.class)))
    public Response list(
            @Parameter(description = "Contained in name, TIN or GLN, any case.") @QueryParam("text") @Nullable
                    String text,
            @Parameter(description = "Kind of institution.", example = "PHARMACY") @QueryParam("kind") @Nullable
                    String kind,
            @Parameter(description = "Code of a region in which it has an address.", example = "addis-ababa")
                    @QueryParam("region")
                    @Nullable
                    String region,
            @BeanParam PageQuery page) {
        ClientFilter filter = new ClientFilter(text, QueryText.oneOf(ClientKind.class, "kind", kind), region);
        return page.answer(BY_NAME, (last, most) -> clients.after(filter, last, most), ClientPage::new);
    }

    @GET
    @Path("mine")
    @Operation(operationId = "getMyClient", summary = "The institution for which I speak")
    public ClientDetails mine() {
        return clients.mine();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getClient",
            summary = "One client with licences, addresses and contacts",
            description = "The id of a client that was merged leads to the one that remains: look at `client.id`.")
    @APIResponse(
            responseCode = "200",
            description = "The client; its version is the `ETag`.",
            content = @Content(schema = @Schema(implementation = ClientDetails.class)))
    public Response get(@PathParam("id") UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        ClientDetails found = clients.details(new ClientId(id));
        return Versioned.ok(found, found.client().version(), ifNoneMatch);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reviseClient", summary = "Change what is known of a client")
    @APIResponse(
            responseCode = "200",
            description = "The client as it is now.",
            content = @Content(schema = @Schema(implementation = ClientDetails.class)))
    public Response revise(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, RevisedClient revised) {
        ClientId client = new ClientId(id);
        register.revise(new ReviseClient(
                client,
                expected(ifMatch, client),
                revised.tin(),
                revised.name(),
                revised.gln(),
                revised.kind(),
                revised.ownership()));
        return now(client);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "retireClient", summary = "Take a client out of use; its documents keep it")
    @APIResponse(responseCode = "204", description = "Retired.")
    public void retire(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        ClientId client = new ClientId(id);
        register.retire(client, expected(ifMatch, client));
    }

    @PUT
    @Path("{id}/parent")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setClientParent", summary = "Say to which client it belongs")
    @APIResponse(
            responseCode = "200",
            description = "The client as it is now.",
            content = @Content(schema = @Schema(implementation = ClientDetails.class)))
    public Response parent(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, Parent wanted) {
        ClientId client = new ClientId(id);
        UUID parent = wanted.parent();
        register.belongTo(client, expected(ifMatch, client), parent == null ? null : new ClientId(parent));
        return now(client);
    }

    @PUT
    @Path("{id}/owner")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "assignClient", summary = "Say who earns on a client; never the one who approved it")
    @APIResponse(
            responseCode = "200",
            description = "The client as it is now.",
            content = @Content(schema = @Schema(implementation = ClientDetails.class)))
    public Response assign(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, Owner wanted) {
        ClientId client = new ClientId(id);
        UUID owner = wanted.salesOwner();
        register.assign(client, expected(ifMatch, client), owner == null ? null : new UserId(owner));
        return now(client);
    }

    @PUT
    @Path("{id}/suspension")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "suspendClient", summary = "Let a client order nothing for the time being")
    @APIResponse(
            responseCode = "200",
            description = "The client as it is now.",
            content = @Content(schema = @Schema(implementation = ClientDetails.class)))
    public Response suspend(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, Suspension why) {
        ClientId client = new ClientId(id);
        register.suspend(client, expected(ifMatch, client), why.reason());
        return now(client);
    }

    @DELETE
    @Path("{id}/suspension")
    @Operation(operationId = "resumeClient", summary = "Let a suspended client order again")
    @APIResponse(responseCode = "204", description = "It may order.")
    public void resume(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        ClientId client = new ClientId(id);
        register.resume(client, expected(ifMatch, client));
    }

    @POST
    @Path("{id}/merger")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergeClient",
            summary = "Merge a client into another one",
            description =
                    "Contacts, licences, addresses and subsidiaries go over; both ids lead to the one that remains.")
    @APIResponse(
            responseCode = "200",
            description = "The client that remains.",
            content = @Content(schema = @Schema(implementation = ClientDetails.class)))
    public Response merge(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, Merger wanted) {
        ClientId ending = new ClientId(id);
        ClientId remaining = new ClientId(wanted.into());
        mergers.merge(
                new MergeClients(ending, expected(ifMatch, ending), remaining, wanted.intoVersion(), wanted.reason()));
        return now(remaining);
    }

    private Response now(ClientId client) {
        ClientDetails found = clients.details(client);
        return Versioned.ok(found, found.client().version());
    }

    private long expected(IfMatch ifMatch, ClientId client) {
        return ifMatch.version(() -> clients.details(client).client().version());
    }
}
