package et.aksum.clients.rest;

import et.aksum.clients.PlaceQueries;
import et.aksum.clients.PlaceQueries.PlaceRow;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The administrative division of Ethiopia, the same for everybody. */
@Path("places")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
public class PlacesResource {
    @Inject
    PlaceQueries places;

    @GET
    @PermitAll
    @SecurityRequirements
    @Operation(operationId = "listPlaces", summary = "Regions of Ethiopia, or what lies in a region or zone, by name")
    public List<PlaceRow> within(
            @Parameter(description = "Code of a region or zone; regions when absent.", example = "addis-ababa")
                    @QueryParam("within")
                    @Nullable
                    String within) {
        return places.within(within);
    }
}
