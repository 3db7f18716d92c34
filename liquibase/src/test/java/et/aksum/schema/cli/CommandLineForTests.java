package et.aksum.schema.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs the command line in this process and keeps what it says. */
final class CommandLineForTests {
    private final Map<String, String> environment = new HashMap<>();
    private Path directory = Path.of("");
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    CommandLineForTests with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    CommandLineForTests in(Path directory) {
        this.directory = directory;
        return this;
    }

    int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return AksumSchema.run(
                new Surroundings(new PrintWriter(out, true), new PrintWriter(err, true), environment, directory, false),
                arguments);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
