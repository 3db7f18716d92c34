package et.aksum.launcher;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the server is told by its environment: where things are, and the secrets it must not keep itself. */
final class ServerEnvironment {
    private static final String TLS_PASSWORD = "tls-password";

    private ServerEnvironment() {}

    static Map<String, String> of(Options options, Ports ports, DataDirectory data, Secrets secrets, Database database)
            throws IOException {
        ExternalDatabase login = database.login();
        var environment = new HashMap<String, String>();
        environment.put("AKSUM_DB_URL", login.url());
        environment.put("AKSUM_DB_MIGRATION_USER", login.migrationUser());
        environment.put("AKSUM_DB_MIGRATION_PASSWORD", login.migrationPassword());
        environment.put("AKSUM_DB_APP_USER", login.appUser());
        environment.put("AKSUM_DB_APP_PASSWORD", login.appPassword());
        environment.put("AKSUM_SECRET_KEY", secrets.key("secret-key"));
        environment.put("AKSUM_SETUP_SECRET_FILE", data.setupSecret().toString());
        environment.put("AKSUM_PUBLIC_ADDRESS", options.address());
        // Letters lead back here.
        environment.put("AKSUM_ORIGIN", Instance.web(options, ports));
        environment.put("AKSUM_DB_EMBEDDED", Boolean.toString(database.embedded()));
        environment.put("AKSUM_CONTEXTS", options.demo() ? "demo" : "");
        if (options.demo()) {
            environment.put(
                    "AKSUM_DEMO_CREDENTIALS_FILE", data.demoCredentials().toString());
            // Demo people are an insecure default; asking for them by name is saying so.
            environment.put("AKSUM_ALLOW_INSECURE_DEFAULTS", "true");
        }
        // Read only where no mail server is named.
        environment.put("AKSUM_MAIL_DIRECTORY", options.mail().toString());
        String tlsPassword = secrets.password(TLS_PASSWORD);
        environment.put("AKSUM_TLS_PASSWORD", tlsPassword);
        environment.put(
                "AKSUM_TLS_KEYSTORE",
                TlsKey.keep(secrets.file("tls.p12"), tlsPassword).toString());
        // A memory arena for each of a hundred threads would cost more than the heap's own garbage.
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.putAll(options.environment());
        return environment;
    }

    /** The demo people, with their credentials left where the application reads them. */
    static List<DemoPerson> demo(Options options, DataDirectory data, Secrets secrets) throws IOException {
        if (!options.demo()) return List.of();
        List<DemoPerson> people = new DemoPeople(secrets.key("demo-key")).everybody();
        List<Map<String, Object>> users =
                people.stream().map(DemoPerson::credentials).toList();
        Secrets.write(data.demoCredentials(), Json.write(Map.of("users", users)));
        return people;
    }
}
