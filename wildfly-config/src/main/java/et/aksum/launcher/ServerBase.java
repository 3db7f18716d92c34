package et.aksum.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The base directory of the server: configuration and application are laid anew at each start, timers, transactions and
 * logs stay.
 */
final class ServerBase {
    /** The one user of the management console, an Administrator. */
    static final String CONSOLE_USER = "aksum";

    private final Path directory;

    ServerBase(Path directory) {
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }

    void lay(Options options, String consolePassword) throws IOException {
        Path configuration = directory.resolve("configuration");
        Trees.delete(configuration);
        Trees.delete(directory.resolve("tmp"));
        Trees.copy(options.serverHome().resolve("standalone/configuration"), Files.createDirectories(configuration));
        Files.copy(
                options.application(),
                Files.createDirectories(directory.resolve("deployments")).resolve("aksum.ear"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.createDirectories(directory.resolve("data"));
        Files.createDirectories(directory.resolve("log"));
        Secrets.write(
                configuration.resolve("mgmt-users.properties"),
                "#$REALM_NAME=ManagementRealm$%n%s=%s%n"
                        .formatted(CONSOLE_USER, digest(CONSOLE_USER + ":ManagementRealm:" + consolePassword)));
        Secrets.write(configuration.resolve("mgmt-groups.properties"), CONSOLE_USER + "=Administrator\n");
    }

    /** MD5 is what HTTP digest authentication is made of; the password has 256 random bits. */
    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
