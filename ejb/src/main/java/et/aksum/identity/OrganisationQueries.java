package et.aksum.identity;

import et.aksum.identity.domain.Organisation;
import et.aksum.identity.domain.OrganisationRepository;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Reads the caller's organisation. */
@Stateless
public class OrganisationQueries {
    @Inject
    OrganisationRepository organisations;

    @Inject
    OwnTransaction transaction;

    /** The caller's organisation; currency is the ISO 4217 code of its books. */
    public record OrganisationDetails(OrganisationId id, String code, String name, String currency) {}

    @Unguarded("Everybody may know the name of his own organisation.")
    public OrganisationDetails mine() {
        Organisation found = organisations.get(TenantContext.require().organisation());
        return new OrganisationDetails(found.id(), found.code(), found.name(), found.currency());
    }

    /** The organisation of a code as a stranger gave it, if there is one and it is active. Nobody outside is told. */
    @Unguarded("Asked before anybody is known; the answer must not show outside.")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<OrganisationId> ofCode(String code) {
        return organisations
                .ofCode(code)
                .filter(id -> TenantContext.callAs(
                        Caller.anonymous(id, Channel.SYSTEM, null),
                        () -> transaction.call(() -> organisations.get(id).isActive())));
    }
}
