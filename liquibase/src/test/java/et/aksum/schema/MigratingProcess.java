package et.aksum.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A node in a process of its own: for each URL it is given it migrates, and says how many changeSets it applied. */
final class MigratingProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;

    MigratingProcess() throws IOException {
        process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        MigratingProcess.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        if (!"ready".equals(answers.readLine())) {
            throw new IOException("The process did not start.");
        }
    }

    void migrate(String url) throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append(url).append('\n').flush();
    }

    String answer() throws IOException {
        return answers.readLine();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] ignored) throws IOException {
        System.out.println("ready");
        BufferedReader urls = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String url = urls.readLine(); url != null; url = urls.readLine()) {
            System.out.println(SchemaMigration.migrate(TestDatabase.of(url, "aksum_migrator"), Set.of())
                    .applied()
                    .size());
        }
    }
}
