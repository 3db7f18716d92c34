package et.aksum.identity.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {
    @TempDir
    Path folder;

    @Test
    void only_its_owner_reads_it_and_a_second_write_replaces_it() throws IOException {
        Path path = folder.resolve("new/setup-secret");
        SecretFile file = new SecretFile(path);
        file.write("first");
        file.write("second");

        assertThat(path).hasContent("second\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(path.getParent())
                .isDirectoryContaining("glob:**setup-secret")
                .isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void a_used_secret_is_removed() throws IOException {
        SecretFile file = new SecretFile(folder.resolve("setup-secret"));
        file.write("x");
        file.remove();
        file.remove();

        assertThat(folder).isEmptyDirectory();
    }
}
