package et.aksum.identity.domain;

import et.aksum.identity.LostFactor;
import et.aksum.identity.LostFactor.State;
import et.aksum.identity.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Requests of people who lost every second factor. A person has one open at a time. */
@ApplicationScoped
public class LostFactorRepository {
    private static final Set<State> OPEN = Set.of(State.REQUESTED, State.CONFIRMED);

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    public void add(LostFactorRequest request) {
        em.persist(request);
        em.flush();
    }

    /** Writes what was decided before rows follow that it makes room for. */
    public void flush() {
        em.flush();
    }

    /** The open request of a person. */
    public Optional<LostFactorRequest> openOf(UserId user) {
        return em.createQuery(
                        "select r from LostFactorRequest r where r.user = :user and r.state in :open",
                        LostFactorRequest.class)
                .setParameter("user", user.value())
                .setParameter("open", OPEN)
                .getResultStream()
                .findFirst();
    }

    /** Every open request, oldest first. */
    public List<LostFactorRequest> open() {
        return em.createQuery(
                        "select r from LostFactorRequest r where r.state in :open order by r.requestedAt, r.id",
                        LostFactorRequest.class)
                .setParameter("open", OPEN)
                .getResultList();
    }

    /** The request, locked: of two who decide at once the second finds it decided. */
    public LostFactorRequest getLocked(UUID id) {
        LostFactorRequest found = em.find(LostFactorRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new LostFactor.NotFound();
        }
        return found;
    }

    public Optional<LostFactorRequest> byCancelLink(LinkToken link) {
        return em.createQuery("select r from LostFactorRequest r where r.cancelHash = :hash", LostFactorRequest.class)
                .setParameter("hash", link.hash())
                .getResultStream()
                .findFirst()
                .map(found -> getLocked(found.id()));
    }
}
