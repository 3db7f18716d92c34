package et.aksum.identity.domain;

import et.aksum.identity.domain.AttemptLimits.Kind;
import et.aksum.identity.domain.AttemptLimits.Limit;
import et.aksum.shared.StoredMoment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Failed attempts in the database. An attempt is counted before it is tried, so that many at once find each other. */
@ApplicationScoped
class AttemptRows {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    /** A counter under the name it is kept by. */
    private record Row(Limit limit, UUID id) {}

    /** A counter as it was before this attempt. */
    private record Kept(Row row, int failures, OffsetDateTime last, OffsetDateTime free) {}

    /**
     * Counts one attempt in each, or in none: the first of them that still waits, or null when none does. Rows are locked in the
     * order of their keys, so that two attempts never wait for each other.
     */
    @Nullable
    Limit take(List<Limit> limits, byte[] key, OffsetDateTime now) {
        List<Kept> before =
                ordered(limits, key).stream().map(row -> locked(row, now)).toList();
        Limit reached = before.stream()
                .filter(kept -> kept.failures() >= kept.row().limit().kind().free)
                .filter(kept -> kept.free().isAfter(now))
                .map(kept -> kept.row().limit())
                .findFirst()
                .orElse(null);
        if (reached == null) {
            before.forEach(kept -> count(kept, now));
        }
        return reached;
    }

    private Kept locked(Row row, OffsetDateTime now) {
        List<?> found = select(row);
        if (found.isEmpty()) {
            em.createNativeQuery(
                            """
                            insert into identity.attempt (id, failures, last_at, free_at) values (?1, 0, ?2, ?2)
                            on conflict (id) do nothing""")
                    .setParameter(1, row.id())
                    .setParameter(2, now)
                    .executeUpdate();
            found = select(row);
        }
        Object[] kept = (Object[]) found.get(0);
        return new Kept(row, ((Number) kept[0]).intValue(), StoredMoment.of(kept[1]), StoredMoment.of(kept[2]));
    }

    private List<?> select(Row row) {
        return em.createNativeQuery(
                        "select failures, cast(extract(epoch from last_at) * 1000000 as bigint), cast(extract(epoch from free_at) * 1000000 as bigint) from identity.attempt where id = ?1 for update")
                .setParameter(1, row.id())
                .getResultList();
    }

    private void count(Kept kept, OffsetDateTime now) {
        Kind kind = kept.row().limit().kind();
        int failures = kept.last().plusMinutes(kind.forgotten).isBefore(now) ? 1 : kept.failures() + 1;
        em.createNativeQuery("update identity.attempt set failures = ?2, last_at = ?3, free_at = ?4 where id = ?1")
                .setParameter(1, kept.row().id())
                .setParameter(2, failures)
                .setParameter(3, now)
                .setParameter(4, now.plus(kind.delay(failures)))
                .executeUpdate();
    }

    /** When the last of them is free again. */
    OffsetDateTime freeAt(List<Limit> limits, byte[] key, OffsetDateTime now) {
        OffsetDateTime last = now.plus(Duration.ofSeconds(1));
        for (Row row : ordered(limits, key)) {
            List<?> found = em.createNativeQuery(
                            "select cast(extract(epoch from free_at) * 1000000 as bigint) from identity.attempt where id = ?1")
                    .setParameter(1, row.id())
                    .getResultList();
            if (!found.isEmpty() && StoredMoment.of(found.get(0)).isAfter(last)) {
                last = StoredMoment.of(found.get(0));
            }
        }
        return last;
    }

    /**
     * The attempt was right: it counts nowhere, and where the account stands with a network or device, nothing before it does. Free
     * since a minute ago: who began before this and waited for the row has an earlier now.
     */
    void giveBack(List<Limit> limits, byte[] key, OffsetDateTime now) {
        for (Row row : ordered(limits, key)) {
            boolean forgiven = row.limit().kind() == Kind.ACCOUNT_AND_NETWORK
                    || row.limit().kind() == Kind.DEVICE
                    || row.limit().kind() == Kind.CODE;
            em.createNativeQuery(
                            """
                            update identity.attempt set failures = case when ?2 then 0 else greatest(0, failures - 1) end, free_at = cast(?3 as timestamptz) - interval '1 minute'
                            where id = ?1""")
                    .setParameter(1, row.id())
                    .setParameter(2, forgiven)
                    .setParameter(3, now)
                    .executeUpdate();
        }
    }

    private static List<Row> ordered(List<Limit> limits, byte[] key) {
        return limits.stream()
                .map(limit -> new Row(limit, id(limit, key)))
                .sorted(Comparator.comparing(row -> row.id().toString()))
                .toList();
    }

    private static UUID id(Limit limit, byte[] key) {
        byte[] whole = KeyedHash.of(key, (limit.kind() + "|" + limit.key()).getBytes(StandardCharsets.UTF_8));
        var half = java.nio.ByteBuffer.wrap(Arrays.copyOf(whole, 16));
        return new UUID(half.getLong(), half.getLong());
    }
}
