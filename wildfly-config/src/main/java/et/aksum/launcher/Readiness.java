package et.aksum.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** Waits until the server says that it is ready, or that it never will be. */
final class Readiness {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long MILLIS_BETWEEN = 300;
    private static final int PROBES_BETWEEN = 10;
    private static final int READY = 200;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String management;

    /** @param management address of the management port */
    Readiness(String management) {
        this.management = management;
    }

    /** @throws LaunchFailed with the server's own reasons when it ends, fails its boot or takes too long */
    void await(Process server) {
        Instant deadline = Instant.now().plus(PATIENCE);
        String last = "no answer";
        int unstarted = 0;
        while (Instant.now().isBefore(deadline)) {
            if (!server.isAlive()) throw new LaunchFailed("The server ended with status " + server.exitValue() + ".");
            try {
                // Readiness looks into the database: not before the migration is over, unless that takes suspiciously
                // long.
                if (get("/health/started").statusCode() == READY || ++unstarted % PROBES_BETWEEN == 0) {
                    HttpResponse<String> ready = get("/health/ready");
                    if (ready.statusCode() == READY) return;
                    last = ready.body();
                    if (hasFailed(last)) throw new LaunchFailed("The application did not start:%n%s".formatted(last));
                }
            } catch (IOException notYet) {
                last = "no answer";
            }
            pause();
        }
        throw new LaunchFailed("Not ready after %d minutes:%n%s".formatted(PATIENCE.toMinutes(), last));
    }

    /** The server has finished its boot with errors: waiting longer changes nothing. */
    private static boolean hasFailed(String health) {
        String text = health.replaceAll("\\s", "");
        return text.contains("\"name\":\"server-state\",\"status\":\"UP\"")
                && (text.contains("\"name\":\"boot-errors\",\"status\":\"DOWN\"")
                        || text.contains("\"name\":\"deployments-status\",\"status\":\"DOWN\""));
    }

    private HttpResponse<String> get(String path) throws IOException {
        try {
            var request = HttpRequest.newBuilder(URI.create(management + path))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS_BETWEEN);
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
    }

    private static LaunchFailed interrupted(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new LaunchFailed("Interrupted while waiting for the server.", stopped);
    }
}
