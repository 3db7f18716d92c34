package et.aksum.access;

import et.aksum.access.domain.Grants;
import et.aksum.shared.Money;
import et.aksum.shared.Permission;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/** What the caller may do now: by his roles, within his token's scope. For menus and limits; enforcement does not depend on it being asked. */
@Stateless
public class AccessControl {
    @Inject
    Grants grants;

    @Unguarded("Tells the caller about himself only.")
    public boolean may(Permission permission) {
        return grants.allow(TenantContext.require(), permission);
    }

    @Unguarded("Tells the caller about himself only.")
    public Set<Permission> mine() {
        return grants.of(TenantContext.require());
    }

    /** The most, inclusive, the caller may approve in this currency; empty when he has no limit there and may approve nothing. */
    @Unguarded("Tells the caller about himself only.")
    public Optional<Money> approvalLimit(Currency currency) {
        return grants.approvalLimit(TenantContext.require(), currency);
    }
}
