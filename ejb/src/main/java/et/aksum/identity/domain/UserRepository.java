package et.aksum.identity.domain;

import et.aksum.identity.UserId;
import et.aksum.identity.UserQueries.UserNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** People and the one-use values that only a compare-and-set may spend. */
@ApplicationScoped
public class UserRepository {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    public Optional<AppUser> byUsername(String username) {
        return em.createQuery(
                        "select u from AppUser u where u.username = :username and u.deletedAt is null", AppUser.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst();
    }

    public Optional<AppUser> find(UserId id) {
        return Optional.ofNullable(em.find(AppUser.class, id.value()));
    }

    public AppUser get(UserId id) {
        return find(id).orElseThrow(UserNotFound::new);
    }

    /** The person, locked until the end of the transaction: two decisions about him wait for each other. */
    public AppUser getLocked(UserId id) {
        AppUser user = em.find(AppUser.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (user == null) {
            throw new UserNotFound();
        }
        return user;
    }

    /** Writes at once, so that rows that refer to the person may follow. */
    public void add(AppUser user) {
        em.persist(user);
        em.flush();
    }

    public void add(Invitation invitation) {
        em.persist(invitation);
    }

    /** Advances the last accepted time step. False when this or a later one was accepted before: the code is a replay. */
    public boolean advanceTotpStep(UserId user, long step) {
        return em.createNativeQuery(
                                "update identity.app_user set totp_last_step = ?1 where id = ?2 and totp_last_step < ?1")
                        .setParameter(1, step)
                        .setParameter(2, user.value())
                        .executeUpdate()
                == 1;
    }

    /** Puts a hash in the place of the one it was made from, unless that was changed meanwhile. */
    public boolean replacePasswordHash(UserId user, String from, String to) {
        return em.createNativeQuery(
                                "update identity.app_user set password_hash = ?3, version = version + 1 where id = ?1 and password_hash = ?2")
                        .setParameter(1, user.value())
                        .setParameter(2, from)
                        .setParameter(3, to)
                        .executeUpdate()
                == 1;
    }

    /** Some people whose authenticator secret is sealed under another key than this, or under one the row does not name. */
    public List<AppUser> sealedOtherwise(String keyId, int most) {
        return em.createQuery(
                        "select u from AppUser u where u.totpSecret is not null and (u.totpKeyId is null or u.totpKeyId <> :key) order by u.id",
                        AppUser.class)
                .setParameter("key", keyId)
                .setMaxResults(most)
                .getResultList();
    }

    /** Puts a sealed secret in the place of the one it was made from, unless that was changed meanwhile. */
    public boolean reseal(UserId user, byte[] from, TotpVault.Sealed to) {
        return em.createNativeQuery(
                                "update identity.app_user set totp_secret = ?3, totp_key_id = ?4, version = version + 1 where id = ?1 and totp_secret = ?2")
                        .setParameter(1, user.value())
                        .setParameter(2, from)
                        .setParameter(3, to.bytes())
                        .setParameter(4, to.keyId())
                        .executeUpdate()
                == 1;
    }

    /** Whom an open invitation of this code is for. */
    public Optional<UserId> invited(byte[] codeHash, OffsetDateTime now) {
        return em.createQuery(
                        "select i.user from Invitation i where i.codeHash = :hash and i.acceptedAt is null and i.expiresAt > :now",
                        UUID.class)
                .setParameter("hash", codeHash)
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(UserId::new);
    }

    /** Spends the invitation. False when it is expired or somebody else was faster. */
    public boolean spendInvitation(byte[] codeHash, OffsetDateTime now) {
        return em.createQuery(
                                "update Invitation i set i.acceptedAt = :now, i.version = i.version + 1 where i.codeHash = :hash and i.acceptedAt is null and i.expiresAt > :now")
                        .setParameter("hash", codeHash)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
