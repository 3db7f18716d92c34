package et.aksum.integration.tenancy;

import et.aksum.tenancy.Caller;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one thread does to a pool that many organisations share, again and again: it reads, writes, rolls back, runs into time limits, kills
 * its own connection, and asks without an organisation. Each row names its organisation, so that a stranger's is known at sight.
 */
final class HammerWork {
    /** How a transaction gets its connection, bound or not. */
    interface Pool {
        Connection borrow() throws SQLException;
    }

    final AtomicLong done = new AtomicLong();
    final AtomicLong foreignRead = new AtomicLong();
    final AtomicLong foreignAccepted = new AtomicLong();
    final AtomicLong broken = new AtomicLong();

    private final List<UUID> organisations;
    private final OwnTransaction transaction;
    private final Pool pool;

    HammerWork(List<UUID> organisations, OwnTransaction transaction, Pool pool) {
        this.organisations = organisations;
        this.transaction = transaction;
        this.pool = pool;
    }

    /** Works until that time of {@link System#nanoTime()}. */
    void until(long end) {
        while (System.nanoTime() < end) {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            UUID own = organisations.get(random.nextInt(organisations.size()));
            UUID other = organisations.get(random.nextInt(organisations.size()));
            int choice = random.nextInt(100);
            try {
                if (choice < 10) {
                    TenantContext.callWithoutOrganisation(() -> transaction.call(() -> read(null)));
                } else {
                    TenantContext.callAs(
                            Caller.system(new OrganisationId(own), "hammer"),
                            () -> transaction.call(() -> act(choice, own, other)));
                }
            } catch (RuntimeException expected) {
                broken.incrementAndGet();
            }
            done.incrementAndGet();
        }
    }

    private boolean act(int choice, UUID own, UUID other) throws SQLException {
        if (choice < 55) {
            read(own);
        } else if (choice < 75) {
            write(own, own, "kept");
            read(own);
        } else if (choice < 85) {
            write(own, own, "rolled back");
            throw new IllegalStateException("changed my mind");
        } else if (choice < 92) {
            if (!own.equals(other)) {
                write(other, own, "forged");
                foreignAccepted.incrementAndGet();
            }
        } else if (choice < 97) {
            write(own, own, "too slow");
            say("set local statement_timeout = 5");
            say("select pg_sleep(0.05)");
        } else {
            write(own, own, "killed");
            say("select pg_terminate_backend(pg_backend_pid())");
        }
        return true;
    }

    /** Counts what is not of this organisation; null: everything, because without one nothing is seen. */
    private boolean read(UUID own) throws SQLException {
        try (Connection connection = pool.borrow();
                PreparedStatement select =
                        connection.prepareStatement("select org_id, name from procurement.supplier limit 50");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                UUID found = rows.getObject(1, UUID.class);
                if (!found.equals(own) || !rows.getString(2).contains(own.toString())) {
                    foreignRead.incrementAndGet();
                }
            }
        }
        return true;
    }

    private void write(UUID organisation, UUID canary, String note) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = pool.borrow();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into procurement.supplier (org_id, id, code, name) values (?, ?, ?, ?)")) {
            insert.setObject(1, organisation);
            insert.setObject(2, id);
            insert.setString(3, id.toString());
            insert.setString(4, "canary %s %s %s".formatted(canary, note, id));
            insert.executeUpdate();
        }
    }

    private void say(String sql) throws SQLException {
        try (Connection connection = pool.borrow();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
