package et.aksum.access.domain;

import et.aksum.approval.ApprovalRequestId;
import et.aksum.identity.UserId;
import et.aksum.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who wrote and who approved what a request is about, in the transaction that closes it. */
@ApplicationScoped
public class ApprovalHistory {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    /**
     * Somebody's yes, by which permission and about how much.
     *
     * @param on the day whose rates count
     * @param party the partner it concerns
     */
    public record Voice(
            UserId person, String permission, @Nullable Money amount, LocalDate on, @Nullable String party) {}

    /** Who handed it in. */
    public UserId author(ApprovalRequestId request) {
        return new UserId((UUID) em.createNativeQuery("select author_id from approval.request where id = ?1")
                .setParameter(1, request.value())
                .getSingleResult());
    }

    public List<Voice> voices(ApprovalRequestId request) {
        em.flush();
        List<?> rows = em.createNativeQuery(
                        """
                        select distinct d.decided_by, s.permission, r.amount, r.currency,
                               cast(cast(r.submitted_at at time zone 'Africa/Addis_Ababa' as date) as text),
                               cast(r.party_id as text)
                        from approval.decision d
                        join approval.request r on r.org_id = d.org_id and r.id = d.request_id
                        join approval.step s on s.org_id = d.org_id and s.id = d.step_id
                        where d.request_id = ?1 and d.decision = 'APPROVE'""")
                .setParameter(1, request.value())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Voice(
                        new UserId((UUID) row[0]),
                        (String) row[1],
                        row[2] == null ? null : Money.of((BigDecimal) row[2], (String) row[3]),
                        LocalDate.parse((String) row[4]),
                        (String) row[5]))
                .toList();
    }
}
