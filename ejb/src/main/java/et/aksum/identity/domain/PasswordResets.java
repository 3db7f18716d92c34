package et.aksum.identity.domain;

import et.aksum.identity.UserId;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One-use links of a forgotten password; only their hashes are kept. */
@ApplicationScoped
public class PasswordResets {
    /** How long a link may be used. */
    public static final Duration LIFE = Duration.ofMinutes(10);
    /** How many links one person gets in an hour. */
    static final int MOST_AN_HOUR = 3;

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    /** Whether the person got as many links as he may within the last hour. */
    public boolean areEnough(UserId user, OffsetDateTime now) {
        Number count = (Number) em.createNativeQuery(
                        "select count(*) from identity.password_reset where user_id = ?1 and created_at > ?2")
                .setParameter(1, user.value())
                .setParameter(2, now.minusHours(1))
                .getSingleResult();
        return count.intValue() >= MOST_AN_HOUR;
    }

    /** A new link; earlier ones of the person work no more. */
    public LinkToken issue(OrganisationId organisation, UserId user, OffsetDateTime now) {
        em.createNativeQuery(
                        "update identity.password_reset set used_at = ?2, version = version + 1 where user_id = ?1 and used_at is null")
                .setParameter(1, user.value())
                .setParameter(2, now)
                .executeUpdate();
        LinkToken token = LinkToken.next(organisation);
        em.createNativeQuery(
                        "insert into identity.password_reset (org_id, id, user_id, token_hash, expires_at, created_at) values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, organisation.value())
                .setParameter(2, Uuid7.next())
                .setParameter(3, user.value())
                .setParameter(4, token.hash())
                .setParameter(5, now.plus(LIFE))
                .setParameter(6, now)
                .executeUpdate();
        return token;
    }

    /** Whom an open link is for. */
    public Optional<UserId> find(LinkToken token, OffsetDateTime now) {
        List<?> found = em.createNativeQuery(
                        "select user_id from identity.password_reset where token_hash = ?1 and used_at is null and expires_at > ?2")
                .setParameter(1, token.hash())
                .setParameter(2, now)
                .getResultList();
        return found.stream().findFirst().map(id -> new UserId((UUID) id));
    }

    /** Spends the link. False when it is expired or was used, be it a moment ago. */
    public boolean spend(LinkToken token, OffsetDateTime now) {
        return em.createNativeQuery(
                                "update identity.password_reset set used_at = ?2, version = version + 1 where token_hash = ?1 and used_at is null and expires_at > ?2")
                        .setParameter(1, token.hash())
                        .setParameter(2, now)
                        .executeUpdate()
                == 1;
    }
}
