package et.aksum.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path folder;

    @Test
    void two_launchers_never_use_one_data_directory() throws IOException {
        try (DataDirectory first = DataDirectory.open(folder.resolve("data"))) {
            assertThatExceptionOfType(LaunchFailed.class)
                    .isThrownBy(() -> DataDirectory.open(first.root()))
                    .withMessageContaining("process " + ProcessHandle.current().pid())
                    .withMessageContaining("-Daksum.data=");
        }
    }

    @Test
    void a_lock_file_that_nobody_holds_does_not_stop_the_next_launcher() throws IOException {
        Files.writeString(folder.resolve("lock"), "999999");
        try (DataDirectory data = DataDirectory.open(folder)) {
            assertThat(Files.readString(data.root().resolve("lock")))
                    .isEqualTo(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void the_next_launcher_may_use_it_when_the_first_is_done() throws IOException {
        DataDirectory.open(folder).close();
        try (DataDirectory again = DataDirectory.open(folder)) {
            assertThat(again.root()).isEqualTo(folder);
        }
    }

    @Test
    void nobody_else_may_look_into_it() throws IOException {
        try (DataDirectory data = DataDirectory.open(folder.resolve("data"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
                    .isEqualTo("rwx------");
        }
    }
}
