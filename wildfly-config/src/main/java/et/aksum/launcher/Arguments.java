package et.aksum.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Reads the options from system properties ({@code -Daksum.…}) and the database from the environment. */
final class Arguments {
    private final Properties properties;
    private final Map<String, String> environment;

    Arguments(Properties properties, Map<String, String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    /** @throws LaunchFailed naming the setting that makes no sense */
    Options options() {
        Path project = Path.of(setting("aksum.home", "."));
        return new Options(
                project.resolve("wildfly-config/target/server"),
                project.resolve("ear/target/aksum.ear"),
                Path.of(setting("aksum.data", project.resolve(".aksum").toString())),
                Path.of(setting(
                        "aksum.json",
                        project.resolve("wildfly-config/target/run/aksum.json").toString())),
                setting("aksum.address", "127.0.0.1"),
                new Ports(
                        port("aksum.http.port", 8080),
                        port("aksum.https.port", 8443),
                        port("aksum.management.port", 9990),
                        port("aksum.db.port", 5432)),
                Boolean.parseBoolean(setting("aksum.demo", "false")),
                database(),
                Map.of(),
                null);
    }

    private @Nullable ExternalDatabase database() {
        String url = environment.get("AKSUM_DB_URL");
        if (url == null || url.isBlank()) return null;
        return new ExternalDatabase(
                url,
                required("AKSUM_DB_MIGRATION_USER"),
                required("AKSUM_DB_MIGRATION_PASSWORD"),
                required("AKSUM_DB_APP_USER"),
                required("AKSUM_DB_APP_PASSWORD"));
    }

    private String required(String variable) {
        String value = environment.get(variable);
        if (value == null || value.isBlank())
            throw new LaunchFailed("AKSUM_DB_URL is set, so " + variable + " must be.");
        return value;
    }

    /** A port that nobody asked for is the negative default. */
    private int port(String name, int standard) {
        String value = setting(name, "");
        if (value.isEmpty()) return -standard;
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535)
            throw new LaunchFailed("-D%s=%s is not a port.".formatted(name, value));
        return Integer.parseInt(value);
    }

    /** Blank counts as absent: the build passes every setting on, given or not. */
    private String setting(String name, String otherwise) {
        String value = properties.getProperty(name, "");
        return value.isBlank() ? otherwise : value;
    }
}
