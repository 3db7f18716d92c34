package et.aksum.platform.portal;

import et.aksum.access.AccessControl;
import et.aksum.approval.ApprovalQueries;
import et.aksum.identity.Factors;
import et.aksum.identity.OrganisationQueries;
import et.aksum.shared.Permission;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is signed in and what the pages may offer him. Offering is not permitting: the use cases check again. */
@Named
@RequestScoped
public class Me {
    @Inject
    AccessControl access;

    @Inject
    OrganisationQueries organisations;

    @Inject
    ApprovalQueries approvals;

    @Inject
    Factors factors;

    private @Nullable Set<Permission> permissions;
    private @Nullable String organisationName;
    private @Nullable Integer waiting;
    private @Nullable Boolean recoveryCodesFew;

    public boolean isSignedIn() {
        return TenantContext.current()
                .filter(caller -> caller.level().isSignedIn())
                .isPresent();
    }

    public String getName() {
        return TenantContext.current().map(Caller::name).orElse("");
    }

    /** The first letters of the first two names. */
    public String getInitials() {
        return Stream.of(getName().trim().split("\\s+"))
                .filter(name -> !name.isEmpty())
                .limit(2)
                .map(name -> name.substring(0, name.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }

    public String getOrganisationName() {
        if (organisationName == null) {
            organisationName = isSignedIn() ? organisations.mine().name() : "";
        }
        return organisationName;
    }

    /** Whether the person holds the permission of this code, for example {@code procurement.order.draft}. */
    public boolean may(String code) {
        if (permissions == null) {
            permissions = isSignedIn() ? access.mine() : Set.of();
        }
        Optional<Permission> asked = Permission.ofCode(code);
        return asked.isPresent() && permissions.contains(asked.get());
    }

    /** Where somebody begins who has no dashboard. */
    public String getStart() {
        return (may(Permission.CLIENTS_OWN_VIEW.code()) ? "/clients/mine" : "/identity/account")
                + "?faces-redirect=true";
    }

    /** Whether the person should make recovery codes: few are left, or he never made any. */
    public boolean isRecoveryCodesFew() {
        Boolean known = recoveryCodesFew;
        if (known == null) {
            known = isSignedIn() && factors.mine().fewCodes();
            recoveryCodesFew = known;
        }
        return known;
    }

    /** Requests that wait for this person's decision. */
    public int getWaitingForApproval() {
        Integer known = waiting;
        if (known == null) {
            known = isSignedIn() ? approvals.waitingForMe() : 0;
            waiting = known;
        }
        return known;
    }
}
