package et.aksum.identity;

import et.aksum.identity.domain.Organisation;
import et.aksum.identity.domain.OrganisationRepository;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Reads the caller's organisation. */
@Stateless
public class OrganisationQueries {
    @Inject
    OrganisationRepository organisations;

    @Unguarded("Everybody may know the name of his own organisation.")
    public OrganisationDetails mine() {
        Organisation found = organisations.get(TenantContext.require().organisation());
        return new OrganisationDetails(found.id(), found.code(), found.name(), found.currency());
    }
}
