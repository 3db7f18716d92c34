package et.aksum.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A self-signed key for this machine, made once by the JDK's own keytool. */
final class TlsKey {
    private static final String DAYS = "825";

    private TlsKey() {}

    /** The password goes by the environment: arguments are visible to every user of the machine. */
    static Path keep(Path file, String password) throws IOException {
        if (!Files.exists(file)) {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Commands.run(
                    List.of(
                            Commands.java("keytool").toString(),
                            "-genkeypair",
                            "-alias",
                            "server",
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-validity",
                            DAYS,
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost,ip:127.0.0.1",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            fresh.toString(),
                            "-storepass:env",
                            "TLS_PASSWORD"),
                    Map.of("TLS_PASSWORD", password));
            DataDirectory.ownerOnly(fresh, "rw-------");
            Files.move(fresh, file);
        }
        return file;
    }
}
