package et.aksum.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Short-lived programs: run to the end, their output shown only when they fail. */
final class Commands {
    private Commands() {}

    /** A program of the JDK that runs this one. */
    static Path java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program);
    }

    /** @throws LaunchFailed with the program's output when it does not end with 0 */
    static void run(List<String> command, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0)
                throw new LaunchFailed(
                        "%s failed:%n%s".formatted(Path.of(command.get(0)).getFileName(), output));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new LaunchFailed("Interrupted.", stopped);
        }
    }
}
