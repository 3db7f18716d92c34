package et.aksum.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The server as a child process. */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final Path memory;

    private ServerProcess(Process process, Path memory) {
        this.process = process;
        this.memory = memory;
    }

    /**
     * @param memory file that remembers the process for a later launcher
     * @param log where its console goes, or null for this process's own
     */
    static ServerProcess start(List<String> command, Map<String, String> environment, Path memory, @Nullable Path log)
            throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.redirectOutput(
                log == null
                        ? ProcessBuilder.Redirect.INHERIT
                        : ProcessBuilder.Redirect.appendTo(new File(log.toString())));
        Process process = builder.start();
        RunningProcess.remember(process.toHandle(), memory);
        process.getOutputStream().close();
        return new ServerProcess(process, memory);
    }

    /** Ends the server of a launcher that was killed. */
    static void stopLeftOver(Path memory) throws IOException {
        RunningProcess.recall(memory).ifPresent(RunningProcess::end);
        Files.deleteIfExists(memory);
    }

    Process process() {
        return process;
    }

    void kill() {
        RunningProcess.kill(process.toHandle());
    }

    @Override
    public void close() throws IOException {
        RunningProcess.end(process.toHandle());
        Files.deleteIfExists(memory);
    }
}
