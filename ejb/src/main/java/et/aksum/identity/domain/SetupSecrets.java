package et.aksum.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The one-use secret of the first-run set-up; global, so readable whatever the transaction is bound to. */
@ApplicationScoped
public class SetupSecrets {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    /** Whether a secret waits to be used. */
    public boolean isOpen() {
        return !em.createNativeQuery("select 1 from identity.setup_secret where used_at is null")
                .getResultList()
                .isEmpty();
    }

    public boolean isUsed() {
        return !em.createNativeQuery("select 1 from identity.setup_secret where used_at is not null")
                .getResultList()
                .isEmpty();
    }

    /** Replaces the secret unless one was used already. False when set-up is closed for good. */
    public boolean replace(byte[] hash) {
        return em.createNativeQuery(
                                """
                                insert into identity.setup_secret as s (id, hash) values (1, ?1)
                                on conflict (id) do update set hash = excluded.hash, created_at = now() where s.used_at is null""")
                        .setParameter(1, hash)
                        .executeUpdate()
                == 1;
    }

    /** Whether it is the secret that waits to be used; it stays unspent. */
    public boolean isRight(byte[] hash) {
        return !em.createNativeQuery("select 1 from identity.setup_secret where used_at is null and hash = ?1")
                .setParameter(1, hash)
                .getResultList()
                .isEmpty();
    }

    /** Spends the secret by compare-and-set. False when it is wrong or used. */
    public boolean spend(byte[] hash) {
        return em.createNativeQuery(
                                "update identity.setup_secret set used_at = now() where id = 1 and used_at is null and hash = ?1")
                        .setParameter(1, hash)
                        .executeUpdate()
                == 1;
    }
}
