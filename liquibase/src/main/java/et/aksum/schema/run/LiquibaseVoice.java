package et.aksum.schema.run;

import java.util.logging.Level;
import liquibase.ui.LoggerUIService;

/** What Liquibase would print on the console goes to the log, and nobody is asked anything. */
final class LiquibaseVoice extends LoggerUIService {
    LiquibaseVoice() {
        setStandardLogLevel(Level.FINE);
        setErrorLogLevel(Level.WARNING);
    }
}
