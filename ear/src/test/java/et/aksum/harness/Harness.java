package et.aksum.harness;

import java.nio.file.Path;
import java.util.Map;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** One server for all black-box and browser tests of a run: started at first use, stopped at the end. */
public final class Harness implements LauncherSessionListener {
    /** The folder of the reactor; the tests run in {@code ear}. */
    public static final Path REACTOR = Path.of("").toAbsolutePath().getParent();

    /** Where servers keep their data and tests leave their pictures. */
    public static final Path TARGET = Path.of("target").toAbsolutePath();

    private static final Path DATA = TARGET.resolve("harness/shared");

    private static LaunchedServer server;

    /** The shared server; every test works in data of its own there. */
    public static synchronized LaunchedServer server() {
        if (server == null) {
            Folders.delete(DATA);
            server = LaunchedServer.start(DATA, Map.of());
        }
        return server;
    }

    /** An orderly stop of the shared server, and a new one on the same data. */
    public static synchronized LaunchedServer stopAndStartAgain(Map<String, String> settings) {
        server().close();
        server = LaunchedServer.start(DATA, settings);
        return server;
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        synchronized (Harness.class) {
            if (server != null) {
                server.close();
                server = null;
            }
        }
    }
}
