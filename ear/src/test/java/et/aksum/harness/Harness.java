package et.aksum.harness;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** One server for all black-box and browser tests of a process: started at first use, stopped at the end. */
public final class Harness implements LauncherSessionListener {
    /** The folder of the reactor; the tests run in {@code ear}. */
    public static final Path REACTOR = Path.of("").toAbsolutePath().getParent();

    /** Where servers keep their data and tests leave their pictures. */
    public static final Path TARGET = Path.of("target").toAbsolutePath();

    /** Processes that run side by side each have a server of their own. */
    private static final Path DATA = TARGET.resolve("harness/shared-" + System.getProperty("aksum.test.process", "1"));

    /** The address whose {@code X-Forwarded-For} the server believes. */
    public static final String PROXY = "127.0.0.2";

    private static LaunchedServer server;

    private static OidcProvider provider;

    /** Whether the data is this run's own. */
    private static boolean begun;

    /** Why it does not start: nobody needs to wait for the same failure again. */
    private static RuntimeException failure;

    /** The shared server; every test works in data of its own there. */
    public static synchronized LaunchedServer server() {
        if (failure != null) {
            throw new IllegalStateException("The server did not start; see the first failure.", failure);
        }
        if (server == null) {
            if (!begun) {
                Folders.delete(DATA);
                begun = true;
            }
            server = start(Map.of());
            awaitDemoOrders();
        }
        return server;
    }

    /** The demo orders that wait get their requests a second after the start: changes no test made. This thread holds the lock that asking takes. */
    private static void awaitDemoOrders() {
        Awaitility.await("a request for every submitted order")
                .pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Database.number(
                                """
                        select count(*) from procurement.purchase_order o where o.status = 'SUBMITTED' and not exists
                          (select from approval.request r where r.org_id = o.org_id and r.subject_id = o.id)""")
                        == 0);
    }

    /** An orderly stop; whoever needs the server next gets a new one on the same data. */
    public static synchronized void stop() {
        server().close();
        server = null;
    }

    /** An orderly stop of the shared server, and a new one on the same data. */
    public static synchronized LaunchedServer stopAndStartAgain(Map<String, String> settings) {
        server().close();
        server = start(settings);
        return server;
    }

    /** The provider that people of one organisation may sign in through. */
    public static synchronized OidcProvider provider() {
        if (provider == null) {
            provider = OidcProvider.start();
        }
        return provider;
    }

    private static LaunchedServer start(Map<String, String> settings) {
        try {
            Map<String, String> all = new HashMap<>(
                    provider().settings("addis-medical", DATA.resolveSibling(DATA.getFileName() + "-oidc")));
            // Not where tests call from by themselves: only who binds that address is a proxy.
            all.put("AKSUM_TRUSTED_PROXIES", PROXY);
            // Tests turn pages faster than people.
            all.put("AKSUM_SEARCHES_PER_MINUTE", "60000");
            all.putAll(settings);
            return LaunchedServer.start(DATA, all);
        } catch (RuntimeException failed) {
            failure = failed;
            throw failed;
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        synchronized (Harness.class) {
            if (server != null) {
                server.close();
                server = null;
            }
            if (provider != null) {
                provider.close();
                provider = null;
            }
        }
    }
}
