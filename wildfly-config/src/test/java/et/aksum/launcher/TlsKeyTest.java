package et.aksum.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsKeyTest {
    @TempDir
    Path folder;

    @Test
    void the_key_is_made_once_for_this_machine_and_only_its_owner_may_read_it()
            throws IOException, GeneralSecurityException {
        Path file = TlsKey.keep(folder.resolve("tls.p12"), "a password");
        byte[] first = Files.readAllBytes(file);
        TlsKey.keep(file, "a password");
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyStore.getInstance(file.toFile(), "a password".toCharArray())
                        .isKeyEntry("server"))
                .isTrue();
    }
}
