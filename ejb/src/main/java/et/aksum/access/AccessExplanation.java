package et.aksum.access;

import et.aksum.access.AccessRefusal.DocumentDutyConflict;
import et.aksum.access.DocumentDuties.Act;
import et.aksum.access.domain.Decision;
import et.aksum.access.domain.Decision.Step;
import et.aksum.access.domain.Grants;
import et.aksum.access.domain.StepText;
import et.aksum.identity.UserId;
import et.aksum.identity.UserQueries.UserNotFound;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Permission;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why somebody may, or may not: rule by rule, by the same algorithm that decides. */
@Stateless
public class AccessExplanation {
    @Inject
    Grants grants;

    @Inject
    DocumentDuties duties;

    /**
     * What is asked.
     *
     * @param user null: the caller himself
     * @param permission code
     * @param question null: only what the gate asks, before a document is known
     * @param act what would be done to which document, null when that is not asked
     */
    public record Explain(
            @Nullable UserId user, String permission, @Nullable AccessQuestion question, @Nullable Act act) {}

    /** One rule: whether it spoke for the person, its name, what it said, and that in English. */
    public record Reason(String rule, boolean passed, List<String> values, String text) {}

    /** The answer with all its reasons, in the order in which they are looked at. */
    public record Explanation(UUID user, String permission, boolean allowed, String decision, List<Reason> reasons) {}

    /**
     * @throws InvalidInput when there is no such permission
     * @throws PermissionDenied for another person, without the permission to see people
     * @throws UserNotFound when there is no such person
     */
    @Unguarded("Everybody may ask about himself; about others it asks for the permission to see people.")
    public Explanation explain(Explain asked) {
        Caller caller = TenantContext.require();
        UserId self = new UserId(caller.requireUser());
        UserId person = asked.user() == null ? self : asked.user();
        if (!person.equals(self) && !grants.allow(caller, Permission.IDENTITY_USER_VIEW)) {
            throw new PermissionDenied(Permission.IDENTITY_USER_VIEW);
        }
        grants.requireKnown(person);
        Permission permission = Permission.ofCode(asked.permission())
                .orElseThrow(() -> new InvalidInput("permission", "There is no such permission."));
        List<Step> steps = new ArrayList<>();
        Decision decision = grants.decide(caller, person, permission, asked.question(), steps);
        boolean inScope = !person.equals(self) || caller.tokenAllows(permission);
        if (!inScope) {
            steps.add(new Step("token", false, List.of()));
        }
        boolean apart = apart(asked.act(), person, steps);
        return new Explanation(
                person.value(),
                permission.code(),
                decision.isAllowed() && inScope && apart,
                decision.isAllowed() && !apart ? "DUTY" : decision.name(),
                steps.stream()
                        .map(step -> new Reason(step.rule(), step.passed(), step.values(), StepText.of(step)))
                        .toList());
    }

    private boolean apart(@Nullable Act act, UserId person, List<Step> steps) {
        if (act == null) {
            return true;
        }
        try {
            duties.check(act, person);
            return true;
        } catch (DocumentDutyConflict conflict) {
            steps.add(new Step("duty-document", false, List.of(String.valueOf(conflict.getMessage()))));
            return false;
        }
    }
}
