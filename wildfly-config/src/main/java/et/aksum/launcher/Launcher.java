package et.aksum.launcher;

import java.io.PrintStream;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicBoolean;

/** The command line: starts an instance, says where it is, and stops it when told to. */
public final class Launcher {
    private final PrintStream console;

    Launcher(PrintStream console) {
        this.console = console;
    }

    /** Returns when the server was stopped; {@link LaunchFailed} if it could not start or ended by itself. */
    public static void main(String... none) {
        new Launcher(System.out).run(new Arguments(System.getProperties(), System.getenv()).options());
    }

    void run(Options options) {
        console.println("Starting Aksum ERP; data in " + options.data());
        AksumServer instance = AksumServer.prepare(options, console::println);
        var stopping = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(instance, stopping), "aksum-stop"));
        try {
            instance.startServer();
            console.println(block(instance, options));
            instance.serverEnd().join();
        } catch (RuntimeException failed) {
            if (!stopping.get()) throw failed;
        } finally {
            if (!stopping.get()) instance.close();
        }
        if (!stopping.get()) throw new LaunchFailed("The server ended by itself; its log is above.");
    }

    private void stop(AksumServer instance, AtomicBoolean stopping) {
        stopping.set(true);
        instance.close();
        console.println("Aksum ERP is stopped.");
    }

    static String block(AksumServer instance, Options options) {
        Instance where = instance.where();
        return """

                ------------------------------------------------------------------------
                 Aksum ERP is ready

                 Portal      %s   (TLS: port %d)
                 API         %s   (described at %s)
                 Health      %s
                 Console     %s   (user %s, password in %s)
                 Database    %s
                %s%s
                 Ctrl-C stops it; the data stays in %s
                ------------------------------------------------------------------------
                """
                .formatted(
                        where.portal(),
                        instance.ports().https(),
                        where.api(),
                        where.openapi(),
                        where.health(),
                        where.console(),
                        ServerBase.CONSOLE_USER,
                        instance.consolePassword(),
                        where.jdbcUrl(),
                        Files.exists(where.setupSecretFile())
                                ? " First run   the set-up secret is in " + where.setupSecretFile() + "\n"
                                : "",
                        where.demo().isEmpty()
                                ? ""
                                : " Demo        " + where.demo().size() + " people, with passwords in "
                                        + options.runFile() + "\n",
                        options.data());
    }
}
