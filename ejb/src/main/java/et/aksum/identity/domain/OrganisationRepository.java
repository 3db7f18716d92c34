package et.aksum.identity.domain;

import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Organisations, and the codes by which one is found before anybody is known. */
@ApplicationScoped
public class OrganisationRepository {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    @Inject
    OwnTransaction transaction;

    /** The organisation of a code as somebody typed it; in a transaction of its own, bound to no organisation. */
    public Optional<OrganisationId> ofCode(String code) {
        return TenantContext.callWithoutOrganisation(() -> transaction.call(() -> {
            List<?> found = em.createNativeQuery("select org_id from identity.organisation_code where code = ?1")
                    .setParameter(1, code.strip().toLowerCase(Locale.ROOT))
                    .getResultList();
            return found.stream().findFirst().map(id -> new OrganisationId((UUID) id));
        }));
    }

    public Organisation get(OrganisationId id) {
        Organisation organisation = em.find(Organisation.class, id.value());
        if (organisation == null) {
            throw new IllegalStateException("The bound organisation does not exist: " + id);
        }
        return organisation;
    }

    /** Creates it with its code and starting roles; the transaction is bound to the new organisation already. */
    public void add(Organisation organisation) {
        em.persist(organisation);
        em.flush();
        em.createNativeQuery("insert into identity.organisation_code (code, org_id) values (?1, ?2)")
                .setParameter(1, organisation.code())
                .setParameter(2, organisation.id().value())
                .executeUpdate();
        em.createNativeQuery("select cast(identity.seed_organisation(?1) as text)")
                .setParameter(1, organisation.id().value())
                .getResultList();
    }
}
