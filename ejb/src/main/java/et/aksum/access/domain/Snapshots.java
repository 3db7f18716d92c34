package et.aksum.access.domain;

import et.aksum.identity.UserId;
import et.aksum.tenancy.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Snapshots in memory. Each use reads the organisation's stamp, one row by its key; a stamp that moved throws the snapshot away,
 * so that a revocation counts with the next call on every node. Stamps never come twice: what a rolled-back transaction
 * left here meets no later stamp.
 */
@ApplicationScoped
public class Snapshots {
    private static final int MOST = 10_000;

    @Inject
    SnapshotReader reader;

    private record Key(OrganisationId organisation, UserId user) {}

    private final Map<Key, Snapshot> kept = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Snapshot> eldest) {
            return size() > MOST;
        }
    };

    /** What decides about this person now; the organisation is that of the running transaction. */
    public Snapshot of(OrganisationId organisation, UserId user) {
        long stamp = reader.stamp();
        Key key = new Key(organisation, user);
        Snapshot known;
        synchronized (kept) {
            known = kept.get(key);
        }
        if (known != null && known.stamp() == stamp) {
            return known;
        }
        Snapshot read = reader.read(user, stamp);
        synchronized (kept) {
            kept.put(key, read);
        }
        return read;
    }
}
