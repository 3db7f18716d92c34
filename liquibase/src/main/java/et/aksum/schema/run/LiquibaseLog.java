package et.aksum.schema.run;

import java.util.logging.Level;
import liquibase.logging.Logger;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import org.jspecify.annotations.Nullable;

/** Liquibase's log through the platform's: its chatter at INFO becomes DEBUG here, warnings and errors keep their level. */
final class LiquibaseLog extends AbstractLogService {

    @Override
    public int getPriority() {
        return PRIORITY_SPECIALIZED;
    }

    @Override
    @SuppressWarnings("rawtypes") // as in the interface
    public Logger getLog(Class source) {
        return new Bridge(System.getLogger(source.getName()), source.getName().startsWith("liquibase.analytics."));
    }

    private static final class Bridge extends AbstractLogger {
        private final System.Logger log;
        private final boolean chatter;

        /** @param chatter of no interest at any level: Liquibase calls it an error that nothing is sent to its makers */
        Bridge(System.Logger log, boolean chatter) {
            this.log = log;
            this.chatter = chatter;
        }

        @Override
        public void close() {
            // There is nothing to close.
        }

        @Override
        public void log(@Nullable Level level, @Nullable String message, @Nullable Throwable thrown) {
            log.log(chatter ? System.Logger.Level.DEBUG : translated(level), message, thrown);
        }

        private static System.Logger.Level translated(@Nullable Level level) {
            int value = level == null ? 0 : level.intValue();
            if (value >= Level.SEVERE.intValue()) {
                return System.Logger.Level.ERROR;
            }
            return value >= Level.WARNING.intValue() ? System.Logger.Level.WARNING : System.Logger.Level.DEBUG;
        }
    }
}
