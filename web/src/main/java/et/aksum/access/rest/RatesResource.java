package et.aksum.access.rest;

import et.aksum.access.ExchangeRates;
import et.aksum.access.ExchangeRates.EnterRate;
import et.aksum.access.ExchangeRates.RateRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rates by which an amount is held against a limit in another currency. */
@Path("access/exchange-rates")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class RatesResource {
    @Inject
    ExchangeRates rates;

    /** The rate of a day. */
    @Schema(name = "ExchangeRate")
    public record Rate(
            LocalDate on,
            @Schema(description = "Units of the second currency for one of the first.", examples = "152.4837265911")
                    BigDecimal rate,
            @Schema(examples = "National Bank of Ethiopia") String source) {}

    @GET
    @Operation(operationId = "listExchangeRates", summary = "The newest rates, at most 200")
    public List<RateRow> newest() {
        return rates.newest();
    }

    @PUT
    @Path("{currency}/{inCurrency}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "enterExchangeRate", summary = "Enter or correct the rate of a day")
    @APIResponse(responseCode = "204", description = "Entered.")
    public void enter(@PathParam("currency") String currency, @PathParam("inCurrency") String inCurrency, Rate rate) {
        rates.enter(new EnterRate(currency, inCurrency, rate.on(), rate.rate(), rate.source()));
    }
}
