package et.aksum.identity.portal;

import et.aksum.access.ApprovalLimits;
import et.aksum.access.ApprovalLimits.SetApprovalLimit;
import et.aksum.access.GrantQueries;
import et.aksum.access.GrantQueries.PersonGrants;
import et.aksum.access.GrantQueries.RoleRow;
import et.aksum.access.RoleAssignment;
import et.aksum.catalogue.ReferenceData;
import et.aksum.identity.OrganisationQueries;
import et.aksum.identity.UserAdministration;
import et.aksum.identity.UserId;
import et.aksum.identity.UserQueries;
import et.aksum.identity.UserQueries.UserNotFound;
import et.aksum.identity.UserQueries.UserRow;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FieldRefused;
import et.aksum.platform.portal.Typed;
import et.aksum.shared.Money;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One colleague: roles, approval limits, whether he may sign in. */
@Named
@ViewScoped
public class PersonPage implements Serializable {
    @Inject
    UserQueries users;

    @Inject
    GrantQueries grantQueries;

    @Inject
    ApprovalLimits approvalLimits;

    @Inject
    UserAdministration administration;

    @Inject
    RoleAssignment assignment;

    @Inject
    ReferenceData reference;

    @Inject
    OrganisationQueries organisations;

    @Inject
    Announcements announce;

    private final Typed typed = new Typed();
    private @Nullable String id;
    private @Nullable UserRow person;
    private @Nullable PersonGrants grants;

    /** Reads the person the address names. */
    public void open() {
        person = users.get(user());
        grants = grantQueries.of(user());
        typed.put("currency", organisations.mine().currency());
    }

    public void grant() {
        assignment.grant(user(), typed.required("role"));
        again("people.granted");
    }

    public void revoke(String role) {
        assignment.revoke(user(), role);
        again("people.revoked");
    }

    public void limit() {
        BigDecimal amount = typed.number("amount");
        if (amount == null) {
            throw new FieldRefused("amount", announce.words("form.missing"));
        }
        approvalLimits.set(new SetApprovalLimit(user(), amount, typed.required("currency")));
        again("people.limited");
    }

    public void deactivate() {
        administration.deactivate(user());
        again("people.deactivated");
    }

    public void reactivate() {
        administration.reactivate(user());
        again("people.reactivated");
    }

    /** Roles the person does not hold yet. */
    public List<RoleRow> getGrantable() {
        Set<String> held = grantQueries.held().getOrDefault(user().value(), Set.of());
        return grantQueries.roles().stream()
                .filter(role -> !held.contains(role.code()))
                .toList();
    }

    public List<ReferenceData.CurrencyRow> getCurrencies() {
        return reference.currencies();
    }

    public List<Money> getLimits() {
        return grants == null ? List.of() : grants.approvalLimits();
    }

    /** Who granted a role, by name. */
    public String nameOf(@Nullable UUID user) {
        if (user == null) {
            return "–";
        }
        Map<UUID, String> names = users.names(List.of(user));
        return names.getOrDefault(user, "–");
    }

    public @Nullable UserRow getPerson() {
        return person;
    }

    public @Nullable PersonGrants getGrants() {
        return grants;
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

    private void again(String key) {
        announce.andGo("/identity/person?id=" + user().value(), key);
    }

    private UserId user() {
        try {
            return new UserId(UUID.fromString(String.valueOf(id)));
        } catch (IllegalArgumentException notAnId) {
            throw new UserNotFound();
        }
    }
}
