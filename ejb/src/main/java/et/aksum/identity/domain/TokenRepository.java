package et.aksum.identity.domain;

import et.aksum.identity.ApiTokens;
import et.aksum.shared.StoredMoment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** Keeps when a token was used, unless that is known to the minute already. */
    public void used(ApiToken token, OffsetDateTime now) {
        em.createNativeQuery(
                        """
                        insert into identity.api_token_use as u (org_id, token_id, last_used_at)
                        select t.org_id, t.id, ?1 from identity.api_token t where t.id = ?2
                        on conflict (org_id, token_id) do update set last_used_at = excluded.last_used_at
                        where u.last_used_at <= excluded.last_used_at - interval '1 minute'""")
                .setParameter(1, now)
                .setParameter(2, token.id())
                .executeUpdate();
    }

    /** When each of the owner's tokens was last used, to the minute; one never used is absent. */
    public Map<UUID, OffsetDateTime> lastUses(UUID owner) {
        List<?> rows = em.createNativeQuery(
                        """
                        select u.token_id, cast(extract(epoch from u.last_used_at) * 1000000 as bigint) from identity.api_token_use u
                        join identity.api_token t on t.org_id = u.org_id and t.id = u.token_id where t.user_id = ?1""")
                .setParameter(1, owner)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> StoredMoment.of(row[1])));
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
