package et.aksum.approval.rest;

import et.aksum.approval.ApprovalForesight;
import et.aksum.approval.ApprovalForesight.Foreseen;
import et.aksum.approval.ApprovalForesight.WhatIf;
import et.aksum.approval.ApprovalPolicies;
import et.aksum.approval.ApprovalPolicies.PutRule;
import et.aksum.approval.ApprovalPolicies.RuleStepView;
import et.aksum.approval.ApprovalPolicies.RuleView;
import et.aksum.identity.UserId;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Money;
import et.aksum.tenancy.TenantContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rules that choose who is asked. */
@Path("approval-rules")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Approvals")
public class ApprovalRulesResource {
    @Inject
    ApprovalPolicies policies;

    @Inject
    ApprovalForesight foresight;

    /** A rule as it shall be. */
    @Schema(name = "ApprovalRuleInput")
    public record RuleBody(
            @Schema(required = true, examples = "procurement.order") String subjectType,
            @Schema(required = true) String name,
            @Schema(description = "Rules of a type are tried in this order.", required = true) Integer position,
            @Schema(description = "Applies to amounts of at least this, inclusive; absent: from zero on.") @Nullable
                    BigDecimal fromAmount,
            @Schema(description = "Applies to amounts below this, exclusive; absent: however large.") @Nullable
                    BigDecimal belowAmount,
            @Schema(
                            description =
                                    "Currency of both amounts, ISO 4217. Other currencies are compared at the exchange rate of the day.")
                    @Nullable
                    String currency,
            @Schema(description = "Applies to this unit and those below; absent: to all.") @Nullable UUID unit,
            @Schema(description = "Working minutes after which a request lapses; absent: never.") @Nullable
                    Integer expiresAfterMinutes,
            @Schema(description = "Version of the rule it replaces; absent for a new one.") @Nullable
                    Long expectedVersion,
            @Schema(required = true) List<RuleStepView> steps) {}

    @GET
    @Operation(operationId = "listApprovalRules", summary = "Rules in force, in the order in which they are tried")
    public List<RuleView> list() {
        return policies.inForce();
    }

    @GET
    @Path("preview")
    @Operation(
            operationId = "previewApprovalRule",
            summary = "Which rule a request would meet today, and whom it would ask",
            description =
                    "Nothing is written. Delegates are left out: they come and go. A grant that adds amounts up per"
                            + " partner counts only when `party` says which.")
    @APIResponse(
            responseCode = "200",
            description = "The rule, why it is this one, and its steps with those they would ask.",
            content = @Content(schema = @Schema(implementation = Foreseen.class)))
    @APIResponse(
            responseCode = "422",
            description = "No rule applies, or no exchange rate says which.",
            content = @Content(mediaType = "application/problem+json"))
    public Foreseen preview(
            @Parameter(required = true, example = "procurement.order") @QueryParam("subjectType") @Nullable
                    String subjectType,
            @Parameter(description = "Who would ask; the caller when absent.") @QueryParam("author") @Nullable
                    UUID author,
            @Parameter(example = "100000.00") @QueryParam("amount") @Nullable String amount,
            @Parameter(example = "USD") @QueryParam("currency") @Nullable String currency,
            @Parameter(description = "The unit it would belong to.") @QueryParam("unit") @Nullable UUID unit,
            @Parameter(description = "The partner it would concern.") @QueryParam("party") @Nullable UUID party) {
        if ((amount == null) != (currency == null)) {
            throw new InvalidInput("currency", "An amount has a currency, and a currency an amount.");
        }
        return foresight.of(new WhatIf(
                subjectType == null ? "" : subjectType,
                new UserId(author == null ? TenantContext.require().requireUser() : author),
                amount == null || currency == null ? null : Money.of(amount, currency),
                unit,
                party));
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putApprovalRule",
            summary = "Put a rule in force, in the place of the one with its code",
            description = "Needs a fresh second factor. What waits goes on under the rule it was asked by.")
    @APIResponse(responseCode = "204", description = "In force.")
    public void put(@PathParam("code") String code, RuleBody body) {
        if (body.fromAmount() == null && body.belowAmount() == null && body.currency() != null) {
            throw new InvalidInput("currency", "An amount has a currency, and a currency an amount.");
        }
        policies.put(new PutRule(
                code,
                body.subjectType(),
                body.name(),
                body.position(),
                bound(body.fromAmount(), body.currency()),
                bound(body.belowAmount(), body.currency()),
                body.unit(),
                body.expiresAfterMinutes(),
                body.expectedVersion(),
                body.steps()));
    }

    @DELETE
    @Path("{code}")
    @Operation(operationId = "retireApprovalRule", summary = "Take a rule out of force")
    @APIResponse(responseCode = "204", description = "What it asked for goes on.")
    public void retire(
            @PathParam("code") String code,
            @QueryParam("expectedVersion") @Parameter(description = "Version you saw.", required = true) @Nullable
                    Long expectedVersion) {
        policies.retire(code, expectedVersion == null ? -1 : expectedVersion);
    }

    private static @Nullable Money bound(@Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null) {
            return null;
        }
        if (currency == null) {
            throw new InvalidInput("currency", "An amount has a currency, and a currency an amount.");
        }
        return Money.of(amount, currency);
    }
}
