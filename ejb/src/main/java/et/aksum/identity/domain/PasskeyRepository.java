package et.aksum.identity.domain;

import et.aksum.identity.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Passkeys that count; removed ones are found by nobody. */
@ApplicationScoped
public class PasskeyRepository {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    public void add(Passkey passkey) {
        em.persist(passkey);
        em.flush();
    }

    /** Oldest first. */
    public List<Passkey> of(UserId user) {
        return em.createQuery(
                        "select k from Passkey k where k.user = :user and k.removedAt is null order by k.createdAt, k.id",
                        Passkey.class)
                .setParameter("user", user.value())
                .getResultList();
    }

    public Optional<Passkey> find(UserId user, UUID id) {
        return of(user).stream().filter(key -> key.id().equals(id)).findFirst();
    }

    public Optional<Passkey> byCredential(byte[] credentialId) {
        return em.createQuery(
                        "select k from Passkey k where k.credentialId = :credential and k.removedAt is null",
                        Passkey.class)
                .setParameter("credential", credentialId)
                .getResultStream()
                .findFirst();
    }

    /**
     * Advances the counter and notes the use. False when another signature with this or a higher count was accepted before: then
     * two devices hold the key. Authenticators that do not count say 0 for ever.
     */
    public boolean advance(UUID id, long signCount, boolean backedUp, OffsetDateTime now) {
        return em.createNativeQuery(
                                "update identity.passkey set sign_count = ?2, backed_up = ?3, last_used_at = ?4, version = version + 1 where id = ?1 and removed_at is null and (sign_count < ?2 or (sign_count = 0 and ?2 = 0))")
                        .setParameter(1, id)
                        .setParameter(2, signCount)
                        .setParameter(3, backedUp)
                        .setParameter(4, now)
                        .executeUpdate()
                == 1;
    }

    /** None of this person's passkeys counts any more. */
    public void removeAll(UserId user, OffsetDateTime now) {
        of(user).forEach(key -> key.remove(now));
    }
}
