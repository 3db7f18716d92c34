package et.aksum.identity.domain;

import et.aksum.identity.ProviderSignIn.LinkRow;
import et.aksum.identity.UserId;
import et.aksum.shared.StoredMoment;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is who at the provider. */
@ApplicationScoped
public class ProviderLinks {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    /** A person and what the provider calls him, since when. */
    record Link(UUID id, UserId user, OffsetDateTime createdAt) {}

    Optional<Link> find(String issuer, String subject) {
        List<?> found = em.createNativeQuery(
                        "select id, user_id, cast(extract(epoch from created_at) * 1000000 as bigint) from identity.provider_link where issuer = ?1 and subject = ?2")
                .setParameter(1, issuer)
                .setParameter(2, subject)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new Link((UUID) row[0], new UserId((UUID) row[1]), StoredMoment.of(row[2])))
                .findFirst();
    }

    /** False when the person or the subject is tied already. */
    public boolean add(Caller by, UserId person, String issuer, String subject, OffsetDateTime now) {
        return em.createNativeQuery(
                                """
                                insert into identity.provider_link (org_id, id, user_id, issuer, subject, created_at)
                                values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing""")
                        .setParameter(1, by.organisation().value())
                        .setParameter(2, Uuid7.next())
                        .setParameter(3, person.value())
                        .setParameter(4, issuer)
                        .setParameter(5, subject)
                        .setParameter(6, now)
                        .executeUpdate()
                == 1;
    }

    /** Takes a ticket issued at this moment; false when this one, or a later one, was taken before. */
    boolean enter(UUID link, OffsetDateTime issuedAt) {
        return em.createNativeQuery(
                                "update identity.provider_link set entered_at = ?2 where id = ?1 and (entered_at is null or entered_at < ?2)")
                        .setParameter(1, link)
                        .setParameter(2, issuedAt)
                        .executeUpdate()
                == 1;
    }

    public List<LinkRow> of(UserId person) {
        List<?> rows = em.createNativeQuery(
                        """
                        select id, issuer, subject, cast(extract(epoch from created_at) * 1000000 as bigint),
                               cast(extract(epoch from entered_at) * 1000000 as bigint) from identity.provider_link
                        where user_id = ?1 order by created_at""")
                .setParameter(1, person.value())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new LinkRow(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        StoredMoment.of(row[3]),
                        StoredMoment.orNull(row[4])))
                .toList();
    }

    public boolean remove(UserId person, UUID link) {
        return em.createNativeQuery("delete from identity.provider_link where id = ?1 and user_id = ?2")
                        .setParameter(1, link)
                        .setParameter(2, person.value())
                        .executeUpdate()
                == 1;
    }

    /** Active people with this address, however it is written. */
    List<AppUser> activePeople(String email) {
        return em.createQuery(
                        """
                        select u from AppUser u where lower(u.email) = lower(:email) and u.deletedAt is null
                        and u.state = et.aksum.identity.UserQueries.UserState.ACTIVE and u.service = false""",
                        AppUser.class)
                .setParameter("email", email.strip())
                .setMaxResults(2)
                .getResultList();
    }
}
