package et.aksum.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * PostgreSQL on this machine, on loopback only, with passwords and with every guarantee of durability switched on. It
 * runs in a process group of its own, so that Ctrl-C reaches the server first.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final String SECONDS_TO_STOP = "30";
    private static final Duration BURIAL = Duration.ofSeconds(5);

    private final PostgresBinaries binaries;
    private final Path directory;
    private final Secrets secrets;

    EmbeddedDatabase(PostgresBinaries binaries, Path directory, Secrets secrets) {
        this.binaries = binaries;
        this.directory = directory;
        this.secrets = secrets;
    }

    /** Starts it, made if it is not there yet, with roles and database as {@code roles.sql} says. */
    Database start(int port) throws IOException, SQLException {
        stopLeftOver();
        if (!Files.exists(directory.resolve("PG_VERSION"))) initialise();
        Files.writeString(directory.resolve("aksum.conf"), settings(port));
        Path log = directory.resolveSibling("postgresql.log");
        try {
            control("start", "-l", log.toString(), "-t", "120");
        } catch (LaunchFailed failed) {
            throw new LaunchFailed("PostgreSQL did not start; see %s.%n%s".formatted(log, failed.getMessage()), failed);
        }
        String address = "jdbc:postgresql://127.0.0.1:" + port;
        var login = new ExternalDatabase(
                address + "/" + DatabaseRoles.DATABASE,
                "aksum_migrator",
                secrets.password("aksum_migrator-password"),
                "aksum_app",
                secrets.password("aksum_app-password"));
        new DatabaseRoles(address, SUPERUSER, secrets.password("postgres-password")).prepare(login);
        return new Database(login, process().map(ProcessHandle::pid).orElseThrow());
    }

    /** Waits for running transactions to be rolled back; nothing that was committed is lost. */
    @Override
    public void close() throws IOException {
        Optional<ProcessHandle> postmaster = process();
        if (postmaster.isEmpty()) return;
        control("stop", "-m", "fast", "-t", SECONDS_TO_STOP);
        // It is not our child: the system may take a moment to bury it.
        RunningProcess.awaitEnd(postmaster.get(), BURIAL);
    }

    /** A killed launcher leaves PostgreSQL running, a power cut leaves only its file. */
    void stopLeftOver() throws IOException {
        Path file = directory.resolve("postmaster.pid");
        if (process().isPresent()) close();
        else Files.deleteIfExists(file);
    }

    /** The postmaster, if it is running. */
    Optional<ProcessHandle> process() throws IOException {
        Path file = directory.resolve("postmaster.pid");
        if (!Files.exists(file)) return Optional.empty();
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty()) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(EmbeddedDatabase::isPostgres);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(true);
    }

    private void initialise() throws IOException {
        secrets.password("postgres-password");
        Path fresh = directory.resolveSibling("postgresql.new");
        Trees.delete(fresh);
        Commands.run(
                binaries.command(
                        "initdb",
                        "--pgdata=" + fresh,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + secrets.file("postgres-password"),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums"),
                Map.of("LC_ALL", "C"));
        Files.writeString(
                fresh.resolve("postgresql.conf"),
                System.lineSeparator() + "include 'aksum.conf'" + System.lineSeparator(),
                StandardOpenOption.APPEND);
        Files.move(fresh, directory);
    }

    private void control(String action, String... arguments) throws IOException {
        var command = new ArrayList<String>(binaries.command("pg_ctl", action, "-D", directory.toString(), "-w", "-s"));
        command.addAll(List.of(arguments));
        Commands.run(command, Map.of("LC_ALL", "C"));
    }

    private static String settings(int port) {
        return """
                # Written at each start.
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 60
                shared_buffers = '128MB'
                log_line_prefix = '%%m [%%p] %%u@%%d '
                log_timezone = 'UTC'
                timezone = 'UTC'
                """
                .formatted(port);
    }
}
