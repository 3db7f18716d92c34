package et.aksum.access.rest;

import et.aksum.access.AccessExplanation;
import et.aksum.access.AccessExplanation.Explain;
import et.aksum.access.AccessExplanation.Explanation;
import et.aksum.access.AccessQuestion;
import et.aksum.access.DocumentDuties.Act;
import et.aksum.identity.UserId;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Money;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Why somebody may or may not. */
@Path("access/explain")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class ExplainResource {
    @Inject
    AccessExplanation explanation;

    @Inject
    Clock clock;

    @GET
    @Operation(
            operationId = "explainAccess",
            summary = "Why somebody may, or may not, rule by rule",
            description =
                    "By the same algorithm that decides. Without anything about a document it answers what the gate asks before one is known.")
    public Explanation explain(
            @Parameter(description = "The person; the caller when absent.") @QueryParam("user") @Nullable UUID user,
            @Parameter(required = true, example = "procurement.order.approve") @QueryParam("permission") @Nullable
                    String permission,
            @Parameter(example = "100000.00") @QueryParam("amount") @Nullable String amount,
            @Parameter(example = "USD") @QueryParam("currency") @Nullable String currency,
            @Parameter(description = "Day of the document, whose rates count; today when absent.")
                    @QueryParam("date")
                    @Nullable
                    String date,
            @Parameter(description = "Whose document it is.") @QueryParam("owner") @Nullable UUID owner,
            @Parameter(description = "The unit it belongs to.") @QueryParam("unit") @Nullable UUID unit,
            @Parameter(description = "The partner it concerns.") @QueryParam("party") @Nullable String party,
            @Parameter(example = "procurement.order") @QueryParam("subjectType") @Nullable String subjectType,
            @QueryParam("subjectId") @Nullable UUID subject,
            @Parameter(example = "approve") @QueryParam("act") @Nullable String act) {
        if (permission == null) {
            throw new InvalidInput("permission", "Name the permission, for example procurement.order.approve.");
        }
        boolean told = amount != null || owner != null || unit != null || party != null;
        return explanation.explain(new Explain(
                user == null ? null : new UserId(user),
                permission,
                told ? question(amount, currency, date, owner, unit, party) : null,
                subjectType == null || subject == null || act == null ? null : new Act(subjectType, subject, act)));
    }

    private AccessQuestion question(
            @Nullable String amount,
            @Nullable String currency,
            @Nullable String date,
            @Nullable UUID owner,
            @Nullable UUID unit,
            @Nullable String party) {
        Money money = amount == null ? null : Money.of(amount, currency == null ? "" : currency);
        return AccessQuestion.costing(money, day(date))
                .ownedBy(owner == null ? null : new UserId(owner))
                .inUnit(unit)
                .about(party);
    }

    private LocalDate day(@Nullable String text) {
        try {
            return text == null ? LocalDate.now(clock) : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw new InvalidInput("date", "A day is written like 2026-11-23.");
        }
    }
}
