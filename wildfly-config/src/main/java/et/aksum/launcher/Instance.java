package et.aksum.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a running instance is to be found; the content of {@code aksum.json}.
 *
 * @param portal address of the portal
 * @param api address of the API, without a slash at the end
 * @param health address of the health checks
 * @param console address of the management console
 * @param openapi address of the API's description
 * @param serverPid process of the server
 * @param databasePid process of the embedded PostgreSQL, 0 when it is the operator's
 * @param jdbcUrl address of the database, without a user
 * @param mail where letters lie as files {@code <time>-<id>.eml}, unless a mail server is named
 * @param setupSecretFile where the secret of the first set-up is, while it is needed
 * @param demo people of the demo organisations
 */
public record Instance(
        String portal,
        String api,
        String health,
        String console,
        String openapi,
        long serverPid,
        long databasePid,
        String jdbcUrl,
        Path mail,
        Path setupSecretFile,
        List<DemoPerson> demo) {
    static Instance of(Options options, Ports ports, long serverPid, Database database, List<DemoPerson> demo) {
        String web = web(options, ports);
        String management = management(ports);
        return new Instance(
                web + "/",
                web + "/api/v1",
                management + "/health",
                management + "/console",
                web + "/openapi",
                serverPid,
                database.processId(),
                database.login().url(),
                options.mail(),
                options.data().resolve("setup-secret"),
                demo);
    }

    static String web(Options options, Ports ports) {
        String host = options.address().equals("127.0.0.1") ? "localhost" : options.address();
        return "http://%s:%d".formatted(host, ports.http());
    }

    static String management(Ports ports) {
        return "http://127.0.0.1:" + ports.management();
    }

    String json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("portal", portal);
        members.put("api", api);
        members.put("health", health);
        members.put("console", console);
        members.put("openapi", openapi);
        members.put("serverPid", serverPid);
        members.put("databasePid", databasePid);
        members.put("jdbcUrl", jdbcUrl);
        members.put("mail", mail);
        members.put("setupSecretFile", setupSecretFile);
        members.put("demo", demo.stream().map(DemoPerson::asShown).toList());
        return Json.write(members);
    }

    /** Whoever waits for the file may use the instance as soon as it is there. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Secrets.write(file, json() + System.lineSeparator());
    }
}
