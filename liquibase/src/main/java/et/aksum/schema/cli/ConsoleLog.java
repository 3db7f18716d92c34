package et.aksum.schema.cli;

import java.io.PrintWriter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the engine logs while it works, one line each for a person who waits; what Liquibase logs is in the report, if it matters. */
final class ConsoleLog extends Handler {
    /** Kept: the configuration of a logger that nobody refers to is forgotten. */
    private static final Logger ROOT = Logger.getLogger("");

    private static final String OURS = "et.aksum.schema.";

    private final PrintWriter err;
    private final SimpleFormatter formatter = new SimpleFormatter();

    private ConsoleLog(PrintWriter err) {
        this.err = err;
    }

    /** Takes the place of every other handler in this process. */
    static void install(PrintWriter err) {
        for (Handler handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
        ROOT.setLevel(Level.INFO);
        ROOT.addHandler(new ConsoleLog(err));
    }

    @Override
    public void publish(LogRecord record) {
        if (String.valueOf(record.getLoggerName()).startsWith(OURS)) {
            err.println(formatter.formatMessage(record));
        }
    }

    @Override
    public void flush() {
        err.flush();
    }

    @Override
    public void close() {
        flush();
    }
}
