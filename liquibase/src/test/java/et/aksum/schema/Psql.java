package et.aksum.schema;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A script applied as a database administrator applies it.
 *
 * @param exitCode 3 when the script stopped at an error
 * @param said everything psql printed
 */
record Psql(int exitCode, String said) {
    private static final Path PROGRAM = Path.of("/usr/lib/postgresql/15/bin/psql");

    boolean isFine() {
        return exitCode == 0 && !said.contains("ERROR");
    }

    static Psql apply(String script, TestDatabase database) throws IOException, InterruptedException {
        Path file = Files.createTempFile(Path.of("target"), "script-", ".sql");
        Files.writeString(file, script);
        Process psql = new ProcessBuilder(
                        PROGRAM.toString(),
                        "--no-psqlrc",
                        "--quiet",
                        "--dbname=" + database.url().replace("jdbc:", "") + "?user=aksum_migrator",
                        "--file=" + file)
                .redirectErrorStream(true)
                .start();
        String said = new String(psql.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Psql(psql.waitFor(), said);
    }
}
