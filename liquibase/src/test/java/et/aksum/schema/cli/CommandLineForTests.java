package et.aksum.schema.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs the command line in this process and keeps what it says. */
public final class CommandLineForTests {
    private final Map<String, String> environment = new HashMap<>();
    private Path directory = Path.of("");
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    public CommandLineForTests with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public CommandLineForTests in(Path directory) {
        this.directory = directory;
        return this;
    }

    public int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return AksumSchema.run(
                new Surroundings(new PrintWriter(out, true), new PrintWriter(err, true), environment, directory, false),
                arguments);
    }

    public String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }
}
