package et.aksum.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningProcessTest {
    @TempDir
    Path folder;

    @Test
    void a_process_left_behind_is_found_and_ended() throws IOException {
        Process left = new ProcessBuilder("sleep", "600").start();
        Path file = folder.resolve("server.pid");
        RunningProcess.remember(left.toHandle(), file);
        ServerProcess.stopLeftOver(file);
        assertThat(left.isAlive()).isFalse();
        assertThat(file).doesNotExist();
    }

    @Test
    void another_process_that_got_the_same_number_is_left_alone() throws IOException {
        Process innocent = new ProcessBuilder("sleep", "600").start();
        try {
            Path file = folder.resolve("server.pid");
            Files.writeString(file, innocent.pid() + " 2001-01-01T00:00:00Z");
            ServerProcess.stopLeftOver(file);
            assertThat(innocent.isAlive()).isTrue();
        } finally {
            innocent.destroyForcibly();
        }
    }
}
