package et.aksum.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** The real history, imported once for each organisation of a run. */
public final class HistoryImports {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Map<String, JsonObject> FIRST = new HashMap<>();

    private HistoryImports() {}

    /** What the first import of the file into this organisation came to; runs it when nobody did yet. */
    public static synchronized JsonObject first(String organisation) {
        return FIRST.computeIfAbsent(
                organisation, code -> finished(Buyer.drafting(code).api(), start(code)));
    }

    /** The id of that first import. */
    public static UUID run(String organisation) {
        return UUID.fromString(first(organisation).get("id").getAsString());
    }

    /** Uploads the file and returns the id of the run. */
    public static String start(String organisation) {
        return start(organisation, HistoryFile.path());
    }

    public static String start(String organisation, Path file) {
        ApiAnswer accepted = Buyer.drafting(organisation).api().upload("procurement/imports", file);
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
        return accepted.madeId();
    }

    public static JsonObject status(ApiClient api, String id) {
        return api.get("procurement/imports/" + id).json();
    }

    /** Waits until the import is over and returns how it ended. */
    public static JsonObject finished(ApiClient api, String id) {
        return Awaitility.await("import " + id)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .until(
                        () -> status(api, id),
                        run -> !run.get("state").getAsString().equals("RUNNING"));
    }
}
