package et.aksum.access.domain;

import et.aksum.access.RoleAssignment.GrantRole;
import et.aksum.access.RoleRequests.RequestRow;
import et.aksum.identity.UserId;
import et.aksum.shared.StoredMoment;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests for roles. */
@ApplicationScoped
public class RequestRepository {
    private static final String ROW =
            """
            select q.id, q.user_id, r.code, q.reason, cast(extract(epoch from q.valid_from) * 1000000 as bigint),
                   cast(extract(epoch from q.valid_to) * 1000000 as bigint), q.state,
                   cast(extract(epoch from q.created_at) * 1000000 as bigint), q.decided_by, q.decision_reason
            from access.role_request q join identity.role r on r.org_id = q.org_id and r.id = q.role_id
            """;

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    public boolean isPending(UserId user, UUID role) {
        return !em.createNativeQuery(
                        "select 1 from access.role_request where user_id = ?1 and role_id = ?2 and state = 'PENDING'")
                .setParameter(1, user.value())
                .setParameter(2, role)
                .getResultList()
                .isEmpty();
    }

    public UUID add(UserId user, UUID role, String reason, OffsetDateTime from, @Nullable OffsetDateTime until) {
        UUID id = Uuid7.next();
        em.createNativeQuery(
                        """
                        insert into access.role_request (org_id, id, user_id, role_id, requested_by, reason, valid_from, valid_to, state)
                        values (?1, ?2, ?3, ?4, ?3, ?5, ?6, cast(?7 as timestamptz), 'PENDING')""")
                .setParameter(1, TenantContext.require().organisation().value())
                .setParameter(2, id)
                .setParameter(3, user.value())
                .setParameter(4, role)
                .setParameter(5, reason)
                .setParameter(6, from)
                .setParameter(7, until)
                .executeUpdate();
        return id;
    }

    public void waitsFor(UUID id, UUID approval) {
        em.createNativeQuery("update access.role_request set approval_id = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, approval)
                .executeUpdate();
    }

    /** What it waits for, when it is open and this person's. */
    public Optional<UUID> pendingApproval(UUID id, UserId user) {
        List<?> found = em.createNativeQuery(
                        """
                        select approval_id from access.role_request
                        where id = ?1 and requested_by = ?2 and state = 'PENDING' and approval_id is not null""")
                .setParameter(1, id)
                .setParameter(2, user.value())
                .getResultList();
        return found.stream().findFirst().map(UUID.class::cast);
    }

    /** Open ones by which this person would get a role, or which he wrote. */
    public List<UUID> openOf(UserId person) {
        List<?> found = em.createNativeQuery(
                        "select id from access.role_request where (user_id = ?1 or requested_by = ?1) and state = 'PENDING' order by id")
                .setParameter(1, person.value())
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    /** Whether it was open. */
    public boolean close(UUID id, String state, @Nullable UUID by, @Nullable String reason, OffsetDateTime now) {
        return em.createNativeQuery(
                                """
                                update access.role_request set state = ?2, decided_by = cast(?3 as uuid), decision_reason = cast(?4 as text),
                                  decided_at = ?5, version = version + 1 where id = ?1 and state = 'PENDING'""")
                        .setParameter(1, id)
                        .setParameter(2, state)
                        .setParameter(3, by)
                        .setParameter(4, reason)
                        .setParameter(5, now)
                        .executeUpdate()
                == 1;
    }

    /** The grant an open request asks for. What should have begun meanwhile begins now. */
    public Optional<GrantRole> wanted(UUID id, OffsetDateTime now) {
        return rows(em.createNativeQuery(ROW + " where q.id = ?1 and q.state = 'PENDING'")
                        .setParameter(1, id)
                        .getResultList())
                .stream()
                .findFirst()
                .map(row -> new GrantRole(
                        new UserId(row.user()),
                        row.role(),
                        row.validFrom().isBefore(now) ? now : row.validFrom(),
                        row.validTo(),
                        row.reason(),
                        List.of()));
    }

    public List<RequestRow> of(UserId user) {
        return rows(em.createNativeQuery(ROW + " where q.user_id = ?1 order by q.created_at desc, q.id desc")
                .setParameter(1, user.value())
                .getResultList());
    }

    public List<RequestRow> newest(int most) {
        return rows(em.createNativeQuery(ROW + " order by q.created_at desc, q.id desc")
                .setMaxResults(most)
                .getResultList());
    }

    private static List<RequestRow> rows(List<?> found) {
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new RequestRow(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        (String) row[3],
                        StoredMoment.of(row[4]),
                        StoredMoment.orNull(row[5]),
                        (String) row[6],
                        StoredMoment.of(row[7]),
                        (UUID) row[8],
                        (String) row[9]))
                .toList();
    }
}
