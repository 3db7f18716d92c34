package et.aksum.catalogue.rest;

import et.aksum.catalogue.ReferenceData;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Codes that are the same for every organisation. */
@Path("catalogue/reference")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class ReferenceDataResource {
    @Inject
    ReferenceData reference;

    @GET
    @Path("currencies")
    @Operation(operationId = "listCurrencies", summary = "Currencies (ISO 4217) with their decimals")
    public List<ReferenceData.CurrencyRow> currencies() {
        return reference.currencies();
    }

    @GET
    @Path("countries")
    @Operation(operationId = "listCountries", summary = "Countries (ISO 3166-1)")
    public List<ReferenceData.CountryRow> countries() {
        return reference.countries();
    }

    @GET
    @Path("incoterms")
    @Operation(operationId = "listIncoterms", summary = "Incoterms rules, retired ones too")
    public List<ReferenceData.IncotermRow> incoterms() {
        return reference.incoterms();
    }
}
