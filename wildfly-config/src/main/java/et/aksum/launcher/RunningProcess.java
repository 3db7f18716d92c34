package et.aksum.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process remembered in a file, so that the launcher after a killed one finds what that left behind. Its start time is
 * kept with its number, because numbers are given again.
 */
final class RunningProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private RunningProcess() {}

    static void remember(ProcessHandle process, Path file) throws IOException {
        Files.writeString(file, process.pid() + " " + startOf(process));
    }

    static Optional<ProcessHandle> recall(Path file) throws IOException {
        if (!Files.exists(file)) return Optional.empty();
        String[] words = Files.readString(file).strip().split(" ");
        if (words.length != 2) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startOf(process).equals(words[1]));
    }

    /** Asks it to end, waits, and ends it if it has not. */
    static void end(ProcessHandle process) {
        process.destroy();
        if (awaitEnd(process, PATIENCE)) return;
        kill(process);
    }

    /** Ends it at once, as a power cut would. */
    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        awaitEnd(process, PATIENCE);
    }

    /** Whether it has ended, after waiting for that. */
    static boolean awaitEnd(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stubborn) {
            return !process.isAlive();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
