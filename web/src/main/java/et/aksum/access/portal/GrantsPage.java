package et.aksum.access.portal;

import et.aksum.access.AccessExplanation;
import et.aksum.access.AccessExplanation.Explain;
import et.aksum.access.AccessExplanation.Explanation;
import et.aksum.access.AccessQuestion;
import et.aksum.access.GrantQueries;
import et.aksum.access.GrantQueries.PersonGrants;
import et.aksum.access.GrantQueries.RoleRow;
import et.aksum.access.RoleAssignment;
import et.aksum.access.RoleAssignment.DenyPermission;
import et.aksum.access.RoleAssignment.GrantRole;
import et.aksum.access.RoleEditing;
import et.aksum.access.RoleEditing.Affected;
import et.aksum.identity.UserId;
import et.aksum.identity.UserQueries;
import et.aksum.identity.UserQueries.UserNotFound;
import et.aksum.identity.UserQueries.UserRow;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.Labels;
import et.aksum.platform.portal.Me;
import et.aksum.platform.portal.Typed;
import et.aksum.shared.BusinessDay;
import et.aksum.shared.Money;
import et.aksum.shared.Permission;
import et.aksum.workforce.EmployeeQueries;
import et.aksum.workforce.UnitRow;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one person is granted and denied, what another grant would do, and why he may or may not do something. */
@Named
@ViewScoped
public class GrantsPage implements Serializable {
    @Inject
    UserQueries users;

    @Inject
    GrantQueries queries;

    @Inject
    RoleAssignment roles;

    @Inject
    RoleEditing editing;

    @Inject
    AccessExplanation explanation;

    @Inject
    EmployeeQueries employees;

    @Inject
    Me me;

    @Inject
    Announcements announce;

    @Inject
    Clock clock;

    private final Typed typed = new Typed();
    private final ConditionsForm conditions = new ConditionsForm();
    private @Nullable String id;
    private @Nullable UserRow person;
    private @Nullable PersonGrants grants;
    private @Nullable Affected effect;
    private @Nullable Explanation explained;

    /** Reads the person the address names. */
    public void open() {
        person = users.get(user());
        grants = queries.of(user());
    }

    /** Shows what the grant would do; nothing is written. */
    public void simulate() {
        effect = editing.simulateGrant(user(), typed.required("role"));
    }

    public void grant() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        LocalDate from = typed.day("from");
        LocalDate until = typed.day("until");
        roles.grant(new GrantRole(
                user(),
                typed.required("role"),
                from == null ? now : start(from),
                until == null ? null : start(until.plusDays(1)),
                typed.required("reason"),
                conditions.read()));
        again("grants.granted");
    }

    public void revoke(String role) {
        roles.revoke(user(), role);
        again("people.revoked");
    }

    public void deny() {
        roles.deny(new DenyPermission(
                user(), typed.required("denied"), OffsetDateTime.now(clock), null, typed.required("denyReason")));
        again("grants.denied");
    }

    public void lift(String permission) {
        roles.lift(user(), permission);
        again("grants.lifted");
    }

    /** Why the person may, or may not. */
    public void explain() {
        BigDecimal amount = typed.number("amount");
        AccessQuestion question = amount == null
                ? null
                : AccessQuestion.costing(Money.of(amount, typed.required("amountCurrency")), LocalDate.now(clock))
                        .about(typed.optional("party"));
        explained = explanation.explain(new Explain(user(), typed.required("permission"), question, null));
    }

    /** What a rule said, in the reader's language. */
    public String words(AccessExplanation.Reason reason) {
        return Labels.text(
                Labels.locale(), "access.rule." + reason.rule(), reason.values().toArray());
    }

    public List<RoleRow> getRoles() {
        return queries.roles();
    }

    public List<String> getPermissions() {
        return Stream.of(Permission.values()).map(Permission::code).sorted().toList();
    }

    /** Grants that count now or later, the newest first. */
    public List<GrantQueries.RoleGrant> getCurrent() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return grants == null
                ? List.of()
                : grants.grants().stream()
                        .filter(grant ->
                                grant.validTo() == null || grant.validTo().isAfter(now))
                        .toList();
    }

    public @Nullable UserRow getPerson() {
        return person;
    }

    public @Nullable PersonGrants getGrants() {
        return grants;
    }

    public @Nullable Affected getEffect() {
        return effect;
    }

    public @Nullable Explanation getExplained() {
        return explained;
    }

    public ConditionsForm getConditions() {
        return conditions;
    }

    public DayOfWeek[] getWeekdays() {
        return DayOfWeek.values();
    }

    /** The units, for whoever may see them. */
    public List<UnitRow> getUnits() {
        return me.may(Permission.WORKFORCE_EMPLOYEE_VIEW.code()) ? employees.units() : List.of();
    }

    public Typed getTyped() {
        return typed;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(BusinessDay.ZONE).toOffsetDateTime();
    }

    private void again(String key) {
        announce.andGo("/access/grants?id=" + user().value(), key);
    }

    private UserId user() {
        try {
            return new UserId(UUID.fromString(String.valueOf(id)));
        } catch (IllegalArgumentException notAnId) {
            throw new UserNotFound();
        }
    }
}
