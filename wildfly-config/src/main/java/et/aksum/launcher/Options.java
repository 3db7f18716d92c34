package et.aksum.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to start, and where.
 *
 * @param serverHome the provisioned server; never written to
 * @param application the archive to run
 * @param data what outlives a restart
 * @param runFile where {@code aksum.json} is written once the instance is ready
 * @param address the address to bind, and the only one that is
 * @param ports wished ports: 0 is any free one, a negative one is a default that may be replaced
 * @param demo whether the demo organisations are loaded
 * @param database the operator's PostgreSQL, or null for the embedded one
 * @param environment further variables for the server; they win over the launcher's
 * @param serverLog where the server's console goes, or null for this process's own
 */
public record Options(
        Path serverHome,
        Path application,
        Path data,
        Path runFile,
        String address,
        Ports ports,
        boolean demo,
        @Nullable ExternalDatabase database,
        Map<String, String> environment,
        @Nullable Path serverLog) {

    /** The environment is copied, the paths are made absolute. */
    public Options {
        serverHome = serverHome.toAbsolutePath().normalize();
        application = application.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        runFile = runFile.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /**
     * An instance for a test: free ports, its own data, the server's console in a file there.
     *
     * @param project the folder with the modules
     * @param data an empty or earlier data directory
     */
    public static Options forTest(Path project, Path data) {
        return new Options(
                project.resolve("wildfly-config/target/server"),
                project.resolve("ear/target/aksum.ear"),
                data,
                data.resolve("aksum.json"),
                "127.0.0.1",
                Ports.ANY,
                false,
                null,
                Map.of(),
                data.resolve("console.log"));
    }

    /** Where letters are written as files, beside the run file, when no mail server is named. */
    Path mail() {
        return runFile.resolveSibling("mail");
    }

    /** The same with the demo organisations. */
    public Options withDemo() {
        return new Options(
                serverHome, application, data, runFile, address, ports, true, database, environment, serverLog);
    }

    /** The same with one more variable in the server's environment. */
    public Options with(String variable, String value) {
        var more = new HashMap<>(environment);
        more.put(variable, value);
        return new Options(serverHome, application, data, runFile, address, ports, demo, database, more, serverLog);
    }
}
