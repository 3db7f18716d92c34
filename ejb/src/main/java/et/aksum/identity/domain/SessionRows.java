package et.aksum.identity.domain;

import et.aksum.identity.Sessions.EndReason;
import et.aksum.identity.Sessions.SessionRow;
import et.aksum.identity.UserId;
import et.aksum.shared.Assurance;
import et.aksum.shared.StoredMoment;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sessions in the database. Each change is one statement that says what must still hold, so that two at once never both succeed. */
@ApplicationScoped
public class SessionRows {
    /** To which precision the last request is kept. */
    private static final Duration TOUCH = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    /** What a request needs to know of its session, read in one statement with its owner and organisation. */
    public record Living(String name, AuthenticationLevel level, @Nullable OffsetDateTime secondFactorAt) {}

    public UUID add(Caller caller, String handle, @Nullable String device, OffsetDateTime now, OffsetDateTime expires) {
        UUID id = Uuid7.next();
        em.createNativeQuery(
                        """
                        insert into identity.session (org_id, id, user_id, handle_hash, level, second_factor_at, address, device,
                                                      created_at, last_seen_at, expires_at)
                        values (?1, ?2, ?3, ?4, ?5, cast(?6 as timestamptz), ?7, ?8, ?9, ?9, ?10)""")
                .setParameter(1, caller.organisation().value())
                .setParameter(2, id)
                .setParameter(3, caller.requireUser())
                .setParameter(4, RandomText.hash(handle))
                .setParameter(5, levelOf(caller))
                .setParameter(6, StoredMoment.text(caller.secondFactorAt()))
                .setParameter(7, caller.address())
                .setParameter(8, device)
                .setParameter(9, now)
                .setParameter(10, expires)
                .executeUpdate();
        return id;
    }

    /** The session goes on under another handle, with what its caller has proven by now. False when it has ended. */
    public boolean strengthen(UUID session, Caller caller, String handle, OffsetDateTime now) {
        return em.createNativeQuery(
                                """
                                update identity.session
                                set handle_hash = ?1, level = ?2, second_factor_at = cast(?3 as timestamptz), last_seen_at = ?4
                                where id = ?5 and user_id = ?6 and ended_at is null and expires_at > ?4""")
                        .setParameter(1, RandomText.hash(handle))
                        .setParameter(2, levelOf(caller))
                        .setParameter(3, StoredMoment.text(caller.secondFactorAt()))
                        .setParameter(4, now)
                        .setParameter(5, session)
                        .setParameter(6, caller.requireUser())
                        .executeUpdate()
                == 1;
    }

    /** The session under this handle, unless it, its owner or its organisation has ended. */
    public Optional<Living> living(UUID session, String handle, OffsetDateTime now, Duration idle) {
        List<?> found = em.createNativeQuery(
                        """
                        select u.display_name, s.level, cast(extract(epoch from s.second_factor_at) * 1000000 as bigint),
                               cast(extract(epoch from s.last_seen_at) * 1000000 as bigint)
                        from identity.session s
                        join identity.app_user u on u.org_id = s.org_id and u.id = s.user_id
                        join identity.organisation o on o.id = s.org_id
                        where s.id = ?1 and s.handle_hash = ?2 and s.ended_at is null and s.expires_at > ?3
                          and s.last_seen_at > ?4 and u.state = 'ACTIVE' and u.deleted_at is null and o.active""")
                .setParameter(1, session)
                .setParameter(2, RandomText.hash(handle))
                .setParameter(3, now)
                .setParameter(4, now.minus(idle))
                .getResultList();
        return found.stream().findFirst().map(Object[].class::cast).map(row -> {
            if (StoredMoment.of(row[3]).plus(TOUCH).isBefore(now)) {
                touch(session, now);
            }
            return new Living(
                    (String) row[0], AuthenticationLevel.valueOf((String) row[1]), StoredMoment.orNull(row[2]));
        });
    }

    /** Another request of the session may be writing the same minute at this moment; then there is nothing left to write. */
    private void touch(UUID session, OffsetDateTime now) {
        em.createNativeQuery(
                        """
                        update identity.session set last_seen_at = ?2 where ended_at is null and id in
                          (select s.id from identity.session s where s.id = ?1 and s.last_seen_at < ?2 for update skip locked)""")
                .setParameter(1, session)
                .setParameter(2, now)
                .executeUpdate();
    }

    /** Ends one session of this person. False when he has no such session that lives. */
    public boolean end(UUID session, UserId owner, EndReason reason, OffsetDateTime now) {
        return em.createNativeQuery(
                                """
                                update identity.session set ended_at = ?1, end_reason = ?2
                                where user_id = ?3 and ended_at is null and id = ?4""")
                        .setParameter(1, now)
                        .setParameter(2, reason.name())
                        .setParameter(3, owner.value())
                        .setParameter(4, session)
                        .executeUpdate()
                == 1;
    }

    /** Ends the person's sessions but one. @return how many */
    public int endOthers(@Nullable UUID kept, UserId owner, EndReason reason, OffsetDateTime now) {
        return em.createNativeQuery(
                        """
                        update identity.session set ended_at = ?1, end_reason = ?2
                        where user_id = ?3 and ended_at is null and id is distinct from cast(?4 as uuid)""")
                .setParameter(1, now)
                .setParameter(2, reason.name())
                .setParameter(3, owner.value())
                .setParameter(4, kept == null ? null : kept.toString())
                .executeUpdate();
    }

    /** The person's sessions that live, the last one seen first. */
    public List<SessionRow> of(UserId owner, @Nullable UUID current, OffsetDateTime now, Duration idle) {
        List<?> rows = em.createNativeQuery(
                        """
                        select id, cast(extract(epoch from created_at) * 1000000 as bigint),
                               cast(extract(epoch from last_seen_at) * 1000000 as bigint),
                               cast(extract(epoch from expires_at) * 1000000 as bigint), address, device, level,
                               cast(extract(epoch from second_factor_at) * 1000000 as bigint)
                        from identity.session
                        where user_id = ?1 and ended_at is null and expires_at > ?2 and last_seen_at > ?3
                        order by last_seen_at desc, id desc""")
                .setParameter(1, owner.value())
                .setParameter(2, now)
                .setParameter(3, now.minus(idle))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> row(row, current, now))
                .toList();
    }

    private static SessionRow row(Object[] row, @Nullable UUID current, OffsetDateTime now) {
        OffsetDateTime proven = StoredMoment.orNull(row[7]);
        AuthenticationLevel level = AuthenticationLevel.valueOf((String) row[6]);
        return new SessionRow(
                (UUID) row[0],
                StoredMoment.of(row[1]),
                StoredMoment.of(row[2]),
                StoredMoment.of(row[3]),
                (String) row[4],
                (String) row[5],
                held(level, proven, now),
                proven,
                row[0].equals(current));
    }

    private static AuthenticationLevel held(
            AuthenticationLevel level, @Nullable OffsetDateTime proven, OffsetDateTime now) {
        boolean aged = proven != null && proven.plus(Assurance.HELD).isBefore(now);
        return level == AuthenticationLevel.SECOND_FACTOR && aged ? AuthenticationLevel.TOKEN : level;
    }

    private static String levelOf(Caller caller) {
        return (caller.secondFactorAt() == null ? caller.level() : AuthenticationLevel.SECOND_FACTOR).name();
    }
}
