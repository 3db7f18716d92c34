package et.aksum.identity.rest;

import et.aksum.access.AccessControl;
import et.aksum.identity.OrganisationQueries;
import et.aksum.identity.OrganisationQueries.OrganisationDetails;
import et.aksum.shared.Permission;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who a token stands for. */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class MeResource {
    @Inject
    AccessControl access;

    @Inject
    OrganisationQueries organisations;

    /** The caller, as the application knows him. */
    @Schema(name = "Me")
    public record Me(
            @Nullable UUID userId,
            String name,
            UUID organisationId,
            @Schema(examples = "addis-medical") String organisation,
            String organisationName,
            @Schema(description = "ISO 4217 code of the organisation's books.", examples = "ETB") String currency,
            @Schema(description = "What this token may do now.", examples = "[\"procurement.order.view\"]")
                    List<String> permissions,
            @Schema(description = "When the second factor was last proven.") @Nullable OffsetDateTime secondFactorAt) {}

    @GET
    @RolesAllowed("caller")
    @Operation(operationId = "whoAmI", summary = "Who I am and what this token may do")
    public Me me() {
        Caller caller = TenantContext.require();
        OrganisationDetails organisation = organisations.mine();
        List<String> permissions = access.mine().stream()
                .filter(caller::tokenAllows)
                .map(Permission::code)
                .sorted()
                .toList();
        return new Me(
                caller.userId(),
                caller.name(),
                organisation.id().value(),
                organisation.code(),
                organisation.name(),
                organisation.currency(),
                permissions,
                caller.secondFactorAt());
    }
}
