package et.aksum.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of the server: what its own start script would say, for a machine with two cores and little memory. */
final class ServerCommand {
    /** What the server needs opened in the JDK, as in its own start script. */
    private static final List<String> OPENED = List.of(
            "java.base/java.lang",
            "java.base/java.lang.invoke",
            "java.base/java.lang.reflect",
            "java.base/java.io",
            "java.base/java.net",
            "java.base/java.security",
            "java.base/java.util",
            "java.base/java.util.concurrent",
            "java.management/javax.management",
            "java.naming/javax.naming");

    private ServerCommand() {}

    static List<String> of(Options options, Path base, Ports ports) {
        Path home = options.serverHome();
        var command = new ArrayList<String>();
        command.add(Commands.java("java").toString());
        command.addAll(List.of(
                "-D[Standalone]",
                "-Xms256m",
                "-Xmx320m",
                "-XX:MetaspaceSize=160m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:ReservedCodeCacheSize=128m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.awt.headless=true",
                "-Djboss.modules.system.pkgs=org.jboss.byteman",
                "-Djdk.serialFilter=maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000"));
        // Made with the server; a JDK other than the one that made it goes without.
        command.addAll(List.of(
                "-XX:SharedArchiveFile=" + home.resolve("classes.jsa"), "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
        // Since JDK 18 the server's transaction and JNDI code asks for it; JDK 24 dropped the option's meaning.
        if (Runtime.version().feature() >= 18 && Runtime.version().feature() < 24)
            command.add("-Djava.security.manager=allow");
        for (String opened : OPENED) command.add("--add-opens=" + opened + "=ALL-UNNAMED");
        command.addAll(List.of(
                "-Dorg.jboss.boot.log.file=" + base.resolve("log/boot.log"),
                "-Dlogging.configuration="
                        + base.resolve("configuration/logging.properties").toUri(),
                "-jar",
                home.resolve("jboss-modules.jar").toString(),
                "-mp",
                home.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-Djboss.home.dir=" + home,
                "-Djboss.server.base.dir=" + base,
                "--server-config=aksum.xml",
                "-b",
                options.address(),
                "-Djboss.bind.address.management=127.0.0.1",
                "-Djboss.http.port=" + ports.http(),
                "-Djboss.https.port=" + ports.https(),
                "-Djboss.management.http.port=" + ports.management()));
        return command;
    }
}
