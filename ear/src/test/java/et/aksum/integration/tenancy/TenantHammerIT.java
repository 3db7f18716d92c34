package et.aksum.integration.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.integration.Archive;
import et.aksum.integration.AtOnce;
import et.aksum.integration.Superuser;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import et.aksum.tenancy.TenantSigningKey;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Twenty organisations share a pool of four connections that break: not one row of another organisation is read or written. 20 seconds of it in
 * every build, five minutes among the benchmarks.
 */
@ExtendWith(ArquillianExtension.class)
class TenantHammerIT {
    private static final int ORGANISATIONS = 20;
    private static final int THREADS = 12;

    /** They would fill the log with what breaks here on purpose. */
    private static final List<String> NOISY =
            List.of("org.jboss.as.ejb3.invocation", "org.jboss.jca", "com.arjuna.ats");

    @Inject
    OwnTransaction transaction;

    @Inject
    TenantSigningKey key;

    /** As the application's own, but for its size. */
    private static final Logger LOG = Logger.getLogger(TenantHammerIT.class.getName());

    @Resource(lookup = "java:jboss/datasources/Hammer")
    DataSource four;

    /** The same without the listener that binds each transaction. */
    @Resource(lookup = "java:jboss/datasources/Unbound")
    DataSource unbound;

    @Deployment
    static EnterpriseArchive aksum() {
        return Archive.withDataSources(TenantHammerIT.class, HammerWork.class, HammerWork.Pool.class);
    }

    @Test
    @Tag("V8.4.1")
    void no_row_of_another_organisation_is_read_or_written_while_transactions_break() {
        List<UUID> organisations = organisations();
        HammerWork work = new HammerWork(organisations, transaction, four::getConnection);

        run(work, Duration.ofSeconds(Long.getLong("aksum.hammer.seconds", 20)));

        LOG.info(() -> "%d transactions, %d of them broken on purpose".formatted(work.done.get(), work.broken.get()));
        assertThat(work.done.get()).as("it did hammer").isGreaterThan(500);
        assertThat(work.broken.get()).as("things did break").isGreaterThan(50);
        assertThat(work.foreignRead.get()).isZero();
        assertThat(work.foreignAccepted.get()).isZero();
        assertThat(strangers(organisations)).isZero();
        assertThat(kept(organisations, "kept")).isPositive();
        assertThat(kept(organisations, "rolled back") + kept(organisations, "forged"))
                .isZero();
    }

    /** The same work on a pool where a context outlives its transaction: the hammer must see it. */
    @Test
    void a_context_that_stays_on_a_connection_is_found_out() {
        List<UUID> organisations = organisations();
        HammerWork work = new HammerWork(organisations, transaction, this::boundForEver);

        run(work, Duration.ofSeconds(2));

        assertThat(work.foreignRead.get()).isPositive();
    }

    private static void run(HammerWork work, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            all.add(() -> {
                work.until(end);
                return true;
            });
        }
        ScheduledExecutorService outside = Executors.newSingleThreadScheduledExecutor();
        ScheduledFuture<?> pulling =
                outside.scheduleAtFixedRate(TenantHammerIT::pullOneCable, 0, 250, TimeUnit.MILLISECONDS);
        List<Logger> voices = NOISY.stream().map(Logger::getLogger).toList();
        voices.forEach(voice -> voice.setLevel(Level.OFF));
        try {
            assertThat(AtOnce.run(all)).allMatch(AtOnce.Outcome::succeeded);
            assertThat(pulling.isDone()).as("cables were pulled until the end").isFalse();
        } finally {
            outside.shutdownNow();
            voices.forEach(voice -> voice.setLevel(null));
        }
    }

    /** Somebody pulls a cable now and then. */
    private static void pullOneCable() {
        Superuser.execute(
                """
                select pg_terminate_backend(pid) from pg_stat_activity
                where usename = 'aksum_app' and application_name = 'hammer' order by random() limit 1""");
    }

    private Connection boundForEver() throws SQLException {
        Connection connection = unbound.getConnection();
        var caller = TenantContext.current();
        if (caller.isPresent()) {
            try (PreparedStatement bind = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
                bind.setString(1, key.sign(caller.get()));
                bind.execute();
            }
        }
        return connection;
    }

    private static List<UUID> organisations() {
        List<UUID> made = new ArrayList<>();
        for (int number = 0; number < ORGANISATIONS; number++) {
            UUID id = UUID.randomUUID();
            Superuser.execute(
                    """
                    do $$ begin
                      perform set_config('app.tenant', tenancy.sign_as_owner('%1$s', null), true);
                      insert into identity.organisation (id, code, name, currency) values ('%1$s', 'hammer-%2$s', 'Hammer', 'ETB');
                    end $$"""
                            .formatted(id, id.toString().substring(0, 13)));
            made.add(id);
        }
        return made;
    }

    private static long strangers(List<UUID> organisations) {
        return Superuser.number(
                "select count(*) from procurement.supplier where name like 'canary %%' and split_part(name, ' ', 2) <> org_id::text and org_id in (%s)"
                        .formatted(quoted(organisations)));
    }

    private static long kept(List<UUID> organisations, String note) {
        return Superuser.number(
                "select count(*) from procurement.supplier where name like 'canary %% %s %%' and org_id in (%s)"
                        .formatted(note, quoted(organisations)));
    }

    private static String quoted(List<UUID> organisations) {
        return "'"
                + String.join("','", organisations.stream().map(UUID::toString).toList()) + "'";
    }
}
