package et.aksum.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void a_secret_is_made_once_and_kept() throws IOException {
        String first = new Secrets(folder).password("app");
        assertThat(new Secrets(folder).password("app")).isEqualTo(first);
    }

    @Test
    void two_secrets_are_never_the_same() throws IOException {
        var secrets = new Secrets(folder);
        assertThat(secrets.password("app")).isNotEqualTo(secrets.password("migrator"));
    }

    @Test
    @Tag("V13.3.2")
    void only_the_owner_may_read_a_secret() throws IOException {
        new Secrets(folder).key("master");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("master"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_has_32_bytes_in_base64() throws IOException {
        assertThat(Base64.getDecoder().decode(new Secrets(folder).key("master")))
                .hasSize(32);
    }
}
