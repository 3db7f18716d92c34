package et.aksum.schema.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The runnable jar in a process of its own, beside nothing else.
 *
 * @param exitCode of the process
 * @param printed to standard output and standard error
 */
public record JarProcess(int exitCode, String printed) {
    static final Path JAR = Path.of("target/aksum-schema.jar").toAbsolutePath();

    public static JarProcess run(Map<String, String> environment, String... arguments) throws Exception {
        // A process that lives for seconds does not earn the second compiler's work.
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(elsewhere());
        builder.environment().keySet().removeIf(name -> name.startsWith("AKSUM_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new JarProcess(process.waitFor(), printed.strip());
    }

    /** Where no repository is. */
    private static File elsewhere() throws IOException {
        return Files.createTempDirectory("elsewhere").toFile();
    }
}
