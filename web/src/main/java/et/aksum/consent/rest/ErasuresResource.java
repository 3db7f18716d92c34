package et.aksum.consent.rest;

import et.aksum.consent.Erasure;
import et.aksum.consent.Erasure.Certificate;
import et.aksum.consent.Erasure.ErasureRow;
import et.aksum.messaging.Addressee;
import et.aksum.shared.InvalidInput;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Erasing people: one asks, another decides. */
@Path("erasures")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consent")
public class ErasuresResource {
    @Inject
    Erasure erasure;

    @Context
    UriInfo uri;

    /** Who is to be erased, and why. */
    @Schema(name = "NewErasure")
    public record NewErasure(
            @Schema(description = "Id of the person.", required = true) UUID person,
            @Schema(
                            description =
                                    "user, contact of a client, or employee who does not sign in; user when absent.",
                            examples = "user")
                    @Nullable
                    String kind,
            @Schema(description = "3 to 500 characters; name nobody in it.", required = true) String reason) {}

    /** A request, and what became of it. */
    @Schema(name = "Erasure")
    public record Item(
            UUID id,
            UUID person,
            @Schema(examples = "user") String kind,
            String reason,
            @Schema(examples = "REQUESTED") String state,
            UUID requestedBy,
            OffsetDateTime requestedAt,
            @Nullable UUID decidedBy,
            @Nullable OffsetDateTime decidedAt) {
        static Item of(ErasureRow row) {
            return new Item(
                    row.id(),
                    row.person().id(),
                    row.person().kind().name().toLowerCase(Locale.ROOT),
                    row.reason(),
                    row.state(),
                    row.requestedBy(),
                    row.requestedAt(),
                    row.decidedBy(),
                    row.decidedAt());
        }
    }

    /** The request that was made. */
    @Schema(name = "ErasureId")
    public record Requested(UUID id) {}

    @GET
    @Operation(operationId = "listErasures", summary = "Erasures asked for and decided, newest first")
    public List<Item> all() {
        return erasure.all().stream().map(Item::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestErasure",
            summary = "Ask for the erasure of a person",
            description =
                    "Needs a second factor proven within the last five minutes. Asked for twice, the second is refused.")
    @APIResponse(responseCode = "201", description = "Another person decides.")
    public Response request(NewErasure wanted) {
        UUID id = erasure.request(new Addressee(kind(wanted.kind()), wanted.person()), wanted.reason());
        return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .entity(new Requested(id))
                .build();
    }

    private static Addressee.Kind kind(@Nullable String said) {
        String kind = said == null ? "user" : said;
        return Stream.of(Addressee.Kind.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("kind", "A person is a user, a contact or an employee."));
    }

    @POST
    @Path("{id}/execution")
    @Operation(
            operationId = "carryOutErasure",
            summary = "Erase the person",
            description =
                    "Final. Needs a second factor proven within the last five minutes, by somebody else than who asked.")
    public Certificate carryOut(@PathParam("id") UUID id) {
        return erasure.carryOut(id);
    }

    @POST
    @Path("{id}/refusal")
    @Operation(operationId = "refuseErasure", summary = "Refuse the erasure")
    @APIResponse(responseCode = "204", description = "Refused.")
    public void refuse(@PathParam("id") UUID id) {
        erasure.refuse(id);
    }

    @GET
    @Path("{id}/certificate")
    @Operation(
            operationId = "getErasureCertificate",
            summary = "The certificate of an erasure that was carried out",
            description = "Signed with Ed25519 over the UTF-8 bytes of `certificate`.")
    public Certificate certificate(@PathParam("id") UUID id) {
        return erasure.certificate(id);
    }
}
