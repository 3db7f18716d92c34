package et.aksum.access.domain;

import et.aksum.identity.UserId;
import et.aksum.shared.Money;
import et.aksum.shared.StoredMoment;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pairs of duties, and who did what to which document. */
@ApplicationScoped
public class DutyRepository {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    /** Something somebody did to a document. */
    public record Done(String act, UserId by, OffsetDateTime at) {}

    public List<DutyPair> pairs() {
        List<?> rows = em.createNativeQuery(
                        "select id, code, kind, one, other, reason from access.duty_pair where deleted_at is null order by code")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new DutyPair(
                        (UUID) row[0],
                        (String) row[1],
                        DutyPair.Kind.valueOf((String) row[2]),
                        (String) row[3],
                        (String) row[4],
                        (String) row[5]))
                .toList();
    }

    public void addPair(String code, DutyPair.Kind kind, String one, String other, String reason) {
        em.createNativeQuery(
                        "insert into access.duty_pair (org_id, id, code, kind, one, other, reason) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, TenantContext.require().organisation().value())
                .setParameter(2, Uuid7.next())
                .setParameter(3, code)
                .setParameter(4, kind.name())
                .setParameter(5, one)
                .setParameter(6, other)
                .setParameter(7, reason)
                .executeUpdate();
    }

    /** Whether there was such a pair to give up. */
    public boolean removePair(String code, OffsetDateTime now) {
        return em.createNativeQuery(
                                "update access.duty_pair set deleted_at = ?2, version = version + 1 where code = ?1 and deleted_at is null")
                        .setParameter(1, code)
                        .setParameter(2, now)
                        .executeUpdate()
                == 1;
    }

    /** What was done to the document, in its order. */
    public List<Done> done(String subjectType, UUID subject) {
        List<?> rows = em.createNativeQuery(
                        """
                        select act, user_id, cast(extract(epoch from done_at) * 1000000 as bigint) from access.document_duty
                        where subject_type = ?1 and subject_id = ?2 order by done_at, id""")
                .setParameter(1, subjectType)
                .setParameter(2, subject)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Done((String) row[0], new UserId((UUID) row[1]), StoredMoment.of(row[2])))
                .toList();
    }

    public void record(
            String subjectType,
            UUID subject,
            String act,
            UserId by,
            @Nullable String permission,
            @Nullable Money amount,
            @Nullable LocalDate documentDate,
            @Nullable String party,
            OffsetDateTime now) {
        em.createNativeQuery(
                        """
                        insert into access.document_duty (org_id, id, subject_type, subject_id, act, user_id, permission, amount,
                          currency, document_date, party, done_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as text), cast(?8 as numeric), cast(?9 as text), cast(?10 as date),
                          cast(?11 as text), ?12)""")
                .setParameter(1, TenantContext.require().organisation().value())
                .setParameter(2, Uuid7.next())
                .setParameter(3, subjectType)
                .setParameter(4, subject)
                .setParameter(5, act)
                .setParameter(6, by.value())
                .setParameter(7, permission)
                .setParameter(8, amount == null ? null : amount.amount())
                .setParameter(9, amount == null ? null : amount.currency().getCurrencyCode())
                .setParameter(10, documentDate == null ? null : documentDate.toString())
                .setParameter(11, party)
                .setParameter(12, now)
                .executeUpdate();
    }
}
