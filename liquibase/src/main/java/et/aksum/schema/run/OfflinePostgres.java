package et.aksum.schema.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import liquibase.database.Database;
import liquibase.database.OfflineConnection;
import liquibase.database.core.PostgresDatabase;
import liquibase.resource.ResourceAccessor;

/** Stands for any PostgreSQL where there is none. */
final class OfflinePostgres {
    private OfflinePostgres() {}

    static Database of(ResourceAccessor files) {
        Database database = new PostgresDatabase();
        database.setConnection(
                new OfflineConnection("offline:postgresql?version=15&changeLogFile=" + historyNobodyReads(), files));
        return database;
    }

    // Without a database Liquibase keeps the history in a file, by default in the folder where the program was started.
    private static Path historyNobodyReads() {
        try {
            Path folder = Files.createTempDirectory("aksum-schema-");
            Path file = folder.resolve("databasechangelog.csv");
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
