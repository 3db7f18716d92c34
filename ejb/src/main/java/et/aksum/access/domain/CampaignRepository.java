package et.aksum.access.domain;

import et.aksum.access.Recertification.CampaignRow;
import et.aksum.access.Recertification.ItemRow;
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

/** Rounds of confirmation, and each grant in them. */
@ApplicationScoped
public class CampaignRepository {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    /** A grant in the round that runs, not decided yet. @param owner who answers for it; null: any administrator */
    public record OpenItem(UUID id, UUID assignment, UserId user, @Nullable UUID owner) {}

    public Optional<UUID> running() {
        return first(em.createNativeQuery("select id from access.campaign where closed_at is null")
                .getResultList());
    }

    public Optional<UUID> due(OffsetDateTime now) {
        return first(em.createNativeQuery(
                        "select id from access.campaign where closed_at is null and due_at <= ?1 for update")
                .setParameter(1, now)
                .getResultList());
    }

    public UUID open(String name, UUID by, OffsetDateTime now, OffsetDateTime due) {
        UUID id = Uuid7.next();
        UUID organisation = TenantContext.require().organisation().value();
        em.createNativeQuery(
                        "insert into access.campaign (org_id, id, name, opened_by, opened_at, due_at) values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, organisation)
                .setParameter(2, id)
                .setParameter(3, name)
                .setParameter(4, by)
                .setParameter(5, now)
                .setParameter(6, due)
                .executeUpdate();
        // Whoever left answers for nothing, and nobody for himself: then any administrator does.
        em.createNativeQuery(
                        """
                        insert into access.campaign_item (org_id, id, campaign_id, assignment_id, owner_id)
                        select a.org_id, gen_random_uuid(), ?1, a.id, g.id from identity.role_assignment a
                        join identity.app_user u on u.org_id = a.org_id and u.id = a.user_id and u.deleted_at is null
                        left join identity.app_user g on g.org_id = a.org_id and g.id = a.granted_by and g.id <> a.user_id
                          and g.state = 'ACTIVE' and g.deleted_at is null
                        where a.valid_to is null or a.valid_to > ?2""")
                .setParameter(1, id)
                .setParameter(2, now)
                .executeUpdate();
        return id;
    }

    public long count(UUID campaign) {
        return ((Number) em.createNativeQuery("select count(*) from access.campaign_item where campaign_id = ?1")
                        .setParameter(1, campaign)
                        .getSingleResult())
                .longValue();
    }

    public Optional<OpenItem> item(UUID id) {
        return open(em.createNativeQuery(
                                """
                                select i.id, i.assignment_id, a.user_id, i.owner_id from access.campaign_item i
                                join access.campaign c on c.org_id = i.org_id and c.id = i.campaign_id and c.closed_at is null
                                join identity.role_assignment a on a.org_id = i.org_id and a.id = i.assignment_id
                                where i.id = ?1 and i.outcome is null""")
                        .setParameter(1, id)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** Of the round that runs: undecided grants this person answers for. */
    public List<OpenItem> ownedBy(UserId person) {
        return open(em.createNativeQuery(
                        """
                        select i.id, i.assignment_id, a.user_id, i.owner_id from access.campaign_item i
                        join access.campaign c on c.org_id = i.org_id and c.id = i.campaign_id and c.closed_at is null
                        join identity.role_assignment a on a.org_id = i.org_id and a.id = i.assignment_id
                        where i.owner_id = ?1 and i.outcome is null order by i.id""")
                .setParameter(1, person.value())
                .getResultList());
    }

    /** Somebody else answers for the grant; null: any administrator. */
    public void own(UUID item, @Nullable UserId owner) {
        em.createNativeQuery(
                        "update access.campaign_item set owner_id = cast(?2 as uuid), version = version + 1 where id = ?1 and outcome is null")
                .setParameter(1, item)
                .setParameter(2, owner == null ? null : owner.value())
                .executeUpdate();
    }

    /** Of a round: grants nobody confirmed or ended, and that have not ended otherwise. */
    public List<OpenItem> undecided(UUID campaign) {
        return open(em.createNativeQuery(
                        """
                        select i.id, i.assignment_id, a.user_id, i.owner_id from access.campaign_item i
                        join identity.role_assignment a on a.org_id = i.org_id and a.id = i.assignment_id
                        where i.campaign_id = ?1 and i.outcome is null order by i.id""")
                .setParameter(1, campaign)
                .getResultList());
    }

    /** Whether it was still open. */
    public boolean decide(UUID item, String outcome, UUID by, OffsetDateTime now) {
        return em.createNativeQuery(
                                """
                                update access.campaign_item set outcome = ?2, decided_by = ?3, decided_at = ?4, version = version + 1
                                where id = ?1 and outcome is null""")
                        .setParameter(1, item)
                        .setParameter(2, outcome)
                        .setParameter(3, by)
                        .setParameter(4, now)
                        .executeUpdate()
                == 1;
    }

    /** Nobody decided: it lapses, or is kept. */
    public void lapse(UUID item, String outcome, OffsetDateTime now) {
        em.createNativeQuery(
                        "update access.campaign_item set outcome = ?2, decided_at = ?3, version = version + 1 where id = ?1 and outcome is null")
                .setParameter(1, item)
                .setParameter(2, outcome)
                .setParameter(3, now)
                .executeUpdate();
    }

    public void close(UUID campaign, OffsetDateTime now) {
        em.createNativeQuery("update access.campaign set closed_at = ?2, version = version + 1 where id = ?1")
                .setParameter(1, campaign)
                .setParameter(2, now)
                .executeUpdate();
    }

    public List<CampaignRow> all() {
        List<?> rows = em.createNativeQuery(
                        """
                        select c.id, c.name, cast(extract(epoch from c.opened_at) * 1000000 as bigint),
                               cast(extract(epoch from c.due_at) * 1000000 as bigint),
                               cast(extract(epoch from c.closed_at) * 1000000 as bigint),
                               count(i.id) filter (where i.outcome is null), count(i.id) filter (where i.outcome = 'CONFIRMED'),
                               count(i.id) filter (where i.outcome = 'REVOKED'), count(i.id) filter (where i.outcome = 'LAPSED')
                        from access.campaign c left join access.campaign_item i on i.org_id = c.org_id and i.campaign_id = c.id
                        group by c.id, c.name, c.opened_at, c.due_at, c.closed_at order by c.opened_at desc""")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new CampaignRow(
                        (UUID) row[0],
                        (String) row[1],
                        StoredMoment.of(row[2]),
                        StoredMoment.of(row[3]),
                        StoredMoment.orNull(row[4]),
                        number(row[5]),
                        number(row[6]),
                        number(row[7]),
                        number(row[8])))
                .toList();
    }

    public List<ItemRow> items(UUID campaign) {
        List<?> rows = em.createNativeQuery(
                        """
                        select i.id, a.user_id, r.code, cast(extract(epoch from a.valid_from) * 1000000 as bigint), i.owner_id, a.reason, i.outcome
                        from access.campaign_item i
                        join identity.role_assignment a on a.org_id = i.org_id and a.id = i.assignment_id
                        join identity.role r on r.org_id = a.org_id and r.id = a.role_id
                        where i.campaign_id = ?1 order by i.outcome is not null, r.code, i.id""")
                .setParameter(1, campaign)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new ItemRow(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        StoredMoment.of(row[3]),
                        (UUID) row[4],
                        (String) row[5],
                        (String) row[6]))
                .toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static Optional<UUID> first(List<?> ids) {
        return ids.stream().findFirst().map(UUID.class::cast);
    }

    private static List<OpenItem> open(List<?> rows) {
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new OpenItem((UUID) row[0], (UUID) row[1], new UserId((UUID) row[2]), (UUID) row[3]))
                .toList();
    }
}
