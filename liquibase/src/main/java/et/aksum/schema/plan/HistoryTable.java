package et.aksum.schema.plan;

import et.aksum.schema.run.LiquibaseRun;
import java.util.ArrayList;
import java.util.List;

/** Where the history of a database is kept, as Liquibase makes it at the first migration. */
public final class HistoryTable {
    private static final String TABLE =
            """
            create table if not exists schema.databasechangelog (
              id varchar(255) not null, author varchar(255) not null, filename varchar(255) not null, dateexecuted timestamp without time zone not null,
              orderexecuted integer not null, exectype varchar(10) not null, md5sum varchar(35), description varchar(255), comments varchar(255), tag varchar(255),
              liquibase varchar(20), contexts varchar(255), labels varchar(255), deployment_id varchar(10))""";

    private HistoryTable() {}

    /** Statements that change nothing where it is already. */
    public static List<String> statements() {
        List<String> statements = new ArrayList<>(LiquibaseRun.HOME_OF_HISTORY);
        statements.add(TABLE);
        return List.copyOf(statements);
    }
}
