package et.aksum.identity;

import et.aksum.identity.domain.Organisation;
import et.aksum.identity.domain.OrganisationRepository;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Reads the caller's organisation. */
@Stateless
public class OrganisationQueries {
    @Inject
    OrganisationRepository organisations;

    /** The caller's organisation; currency is the ISO 4217 code of its books. */
    public record OrganisationDetails(OrganisationId id, String code, String name, String currency) {}

    @Unguarded("Everybody may know the name of his own organisation.")
    public OrganisationDetails mine() {
        Organisation found = organisations.get(TenantContext.require().organisation());
        return new OrganisationDetails(found.id(), found.code(), found.name(), found.currency());
    }
}
