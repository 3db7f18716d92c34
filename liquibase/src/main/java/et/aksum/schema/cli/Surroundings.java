package et.aksum.schema.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * What a command line finds around it, so that a test can give it another world.
 *
 * @param out for results
 * @param err for what went wrong
 * @param environment variables, such as AKSUM_DB_URL
 * @param directory where relative paths begin
 * @param terminal whether a person reads the results in a terminal that shows colours
 */
record Surroundings(
        PrintWriter out, PrintWriter err, Map<String, String> environment, Path directory, boolean terminal) {

    static Surroundings ofThisProcess() {
        return new Surroundings(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                System.getenv(),
                Path.of(""),
                Ansi.AUTO.enabled());
    }

    Path path(Path relativeOrNot) {
        return directory.resolve(relativeOrNot);
    }
}
