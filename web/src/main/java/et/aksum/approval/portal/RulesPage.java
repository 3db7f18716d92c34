package et.aksum.approval.portal;

import et.aksum.approval.ApprovalForesight;
import et.aksum.approval.ApprovalForesight.Foreseen;
import et.aksum.approval.ApprovalForesight.WhatIf;
import et.aksum.approval.ApprovalPolicies;
import et.aksum.approval.ApprovalPolicies.PutRule;
import et.aksum.approval.ApprovalPolicies.RuleStepView;
import et.aksum.approval.ApprovalPolicies.RuleView;
import et.aksum.approval.Delegations;
import et.aksum.approval.Delegations.Colleague;
import et.aksum.identity.UserId;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FieldRefused;
import et.aksum.platform.portal.Me;
import et.aksum.platform.portal.Typed;
import et.aksum.shared.Money;
import et.aksum.shared.Permission;
import et.aksum.tenancy.TenantContext;
import et.aksum.workforce.EmployeeQueries;
import et.aksum.workforce.UnitRow;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules that choose who is asked: all of them, one to change, and whom they would ask about something. */
@Named("approvalRulesPage")
@ViewScoped
public class RulesPage implements Serializable {
    @Inject
    ApprovalPolicies policies;

    @Inject
    ApprovalForesight foresight;

    @Inject
    Delegations delegations;

    @Inject
    EmployeeQueries employees;

    @Inject
    Me me;

    @Inject
    Announcements announce;

    @Inject
    HttpServletRequest request;

    private final Typed typed = new Typed();
    private final List<RuleStepForm> steps = new ArrayList<>();
    private final List<RuleView> rules = new ArrayList<>();
    private @Nullable RuleView rule;
    private @Nullable Foreseen foreseen;

    @PostConstruct
    void open() {
        rules.addAll(policies.inForce());
        String wanted = request.getParameter("rule");
        rules.stream().filter(each -> each.code().equals(wanted)).findFirst().ifPresent(this::show);
        if (steps.isEmpty()) {
            steps.add(RuleStepForm.at(1));
        }
        typed.put("author", TenantContext.require().requireUser().toString());
    }

    private void show(RuleView shown) {
        rule = shown;
        Money from = shown.from();
        Money below = shown.below();
        Money either = from == null ? below : from;
        typed.put("subjectType", shown.subjectType());
        typed.put("name", shown.name());
        typed.put("rank", String.valueOf(shown.position()));
        typed.put("fromAmount", plain(from));
        typed.put("belowAmount", plain(below));
        typed.put("currency", either == null ? "" : either.currency().getCurrencyCode());
        typed.put("unit", shown.unit() == null ? "" : shown.unit().toString());
        typed.put("expires", RuleStepForm.hours(shown.expiresAfterMinutes()));
        shown.steps().forEach(step -> steps.add(RuleStepForm.of(step)));
    }

    /** One more step, after those before. */
    public void addStep() {
        steps.add(RuleStepForm.at(Math.min(9, steps.size() + 1)));
    }

    /** Takes a step away; the last one is emptied instead. */
    public void removeStep(int index) {
        steps.remove(index);
        if (steps.isEmpty()) {
            steps.add(RuleStepForm.at(1));
        }
    }

    public void save() {
        RuleView before = rule;
        PutRule command = new PutRule(
                before == null ? typed.required("code") : before.code(),
                before == null ? typed.required("subjectType") : before.subjectType(),
                typed.required("name"),
                RuleStepForm.whole(typed, "rank", 0),
                money("fromAmount", "currency"),
                money("belowAmount", "currency"),
                id("unit"),
                RuleStepForm.minutes(typed, "expires"),
                before == null ? null : before.version(),
                readSteps());
        policies.put(command);
        announce.andGo("/approval/rules?rule=" + command.code(), "approval.rules.saved", command.name());
    }

    /** What waits goes on under the rule. */
    public void retire() {
        RuleView before = rule;
        if (before != null) {
            policies.retire(before.code(), before.version());
            announce.andGo("/approval/rules", "approval.rules.retired", before.name());
        }
    }

    /** Whom the rules in force would ask; nothing is written. */
    public void foresee() {
        foreseen = foresight.of(new WhatIf(
                typed.required("whatType"),
                new UserId(UUID.fromString(typed.required("author"))),
                money("whatAmount", "whatCurrency"),
                id("whatUnit"),
                party()));
    }

    private List<RuleStepView> readSteps() {
        Map<Integer, Integer> branches = new HashMap<>();
        return steps.stream()
                .map(step ->
                        step.read(branches.merge(RuleStepForm.whole(step.getTyped(), "position", 1), 1, Integer::sum)))
                .toList();
    }

    private static String plain(@Nullable Money money) {
        return money == null ? "" : money.amount().stripTrailingZeros().toPlainString();
    }

    private @Nullable Money money(String amount, String currency) {
        BigDecimal number = typed.number(amount);
        return number == null ? null : Money.of(number, typed.required(currency));
    }

    /** Chosen by name, or typed by whoever may not see suppliers. */
    private @Nullable UUID party() {
        try {
            return typed.optional("whatParty") == null ? id("whatPartyId") : id("whatParty");
        } catch (IllegalArgumentException notAnId) {
            throw new FieldRefused("whatPartyId", announce.words("approval.rules.party.wrong"));
        }
    }

    private @Nullable UUID id(String field) {
        String chosen = typed.optional(field);
        return chosen == null ? null : UUID.fromString(chosen);
    }

    /** Everybody active, the reader first. */
    public List<Colleague> getPeople() {
        Colleague reader = new Colleague(TenantContext.require().requireUser(), me.getName());
        return Stream.concat(Stream.of(reader), delegations.colleagues().stream())
                .toList();
    }

    /** The name of somebody a rule asks. */
    public String nameOf(UUID person) {
        return getPeople().stream()
                .filter(one -> one.id().equals(person))
                .map(Colleague::name)
                .findFirst()
                .orElse("–");
    }

    /** The units, for whoever may see them. */
    public List<UnitRow> getUnits() {
        return me.may(Permission.WORKFORCE_EMPLOYEE_VIEW.code()) ? employees.units() : List.of();
    }

    /** The name of a unit, or its id for whoever may not see units. */
    public String unitName(UUID unit) {
        return getUnits().stream()
                .filter(row -> row.id().equals(unit))
                .map(UnitRow::name)
                .findFirst()
                .orElse(unit.toString());
    }

    public List<String> getPermissions() {
        return Stream.of(Permission.values()).map(Permission::code).sorted().toList();
    }

    /** Working hours of a number of minutes. */
    public String hours(Integer minutes) {
        return RuleStepForm.hours(minutes);
    }

    public List<RuleView> getRules() {
        return rules;
    }

    public @Nullable RuleView getRule() {
        return rule;
    }

    public List<RuleStepForm> getSteps() {
        return steps;
    }

    public @Nullable Foreseen getForeseen() {
        return foreseen;
    }

    public Typed getTyped() {
        return typed;
    }
}
