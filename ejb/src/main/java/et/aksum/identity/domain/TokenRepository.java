package et.aksum.identity.domain;

import et.aksum.identity.ApiTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** API tokens, found by the hash of their text or by their owner. */
@ApplicationScoped
public class TokenRepository {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    public Optional<ApiToken> byHash(byte[] hash) {
        return em.createQuery("select t from ApiToken t where t.tokenHash = :hash", ApiToken.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    public List<ApiToken> ownedBy(UUID owner) {
        return em.createQuery(
                        "select t from ApiToken t where t.owner = :owner order by t.createdAt desc", ApiToken.class)
                .setParameter("owner", owner)
                .getResultList();
    }

    /** @throws ApiTokens.NotFound when there is none, or it is somebody else's */
    public ApiToken get(UUID id, UUID owner) {
        return Optional.ofNullable(em.find(ApiToken.class, id))
                .filter(token -> token.owner().equals(owner))
                .orElseThrow(ApiTokens.NotFound::new);
    }

    public void add(ApiToken token) {
        em.persist(token);
    }
}
