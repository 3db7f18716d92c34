package et.aksum.schema.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liquibase.change.Change;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ResourceAccessor;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.statement.SqlStatement;

/** The SQL that Liquibase makes of typed changes for PostgreSQL, without a database. */
public final class OfflineSql {
    /** Stands for a change whose SQL depends on the database it meets; it begins no statement, so whoever reads it notices. */
    private static final String UNKNOWN = "unexpanded change ";

    private final Map<List<String>, ChangeSet> changeSets = new HashMap<>();
    private final Database database;

    private OfflineSql(Database database) {
        this.database = database;
    }

    /** @param path a changelog below the accessor; one that Liquibase cannot read expands to nothing known */
    public static OfflineSql of(ResourceAccessor files, String path) {
        OfflineSql expanded = new OfflineSql(OfflinePostgres.of(files));
        try {
            LiquibaseRun.inScope(files, () -> expanded.readAll(files, path));
        } catch (LiquibaseException | RuntimeException unreadable) {
            return expanded;
        }
        return expanded;
    }

    public List<String> sqlOf(String id, String author, int change) {
        ChangeSet found = changeSets.get(List.of(id, author));
        if (found == null || change >= found.getChanges().size()) {
            return List.of(UNKNOWN + id);
        }
        return sqlOf(found.getChanges().get(change));
    }

    public List<String> rollbackSqlOf(String id, String author) {
        ChangeSet found = changeSets.get(List.of(id, author));
        return found == null
                ? List.of()
                : found.getRollback().getChanges().stream()
                        .flatMap(change -> sqlOf(change).stream())
                        .toList();
    }

    /** Whether Liquibase knows how to undo every change. */
    public boolean reversesByItself(String id, String author) {
        ChangeSet found = changeSets.get(List.of(id, author));
        return found != null && found.getChanges().stream().allMatch(change -> change.supportsRollback(database));
    }

    private boolean readAll(ResourceAccessor files, String path) throws LiquibaseException {
        for (ChangeSet changeSet : ChangeLogParserFactory.getInstance()
                .getParser(path, files)
                .parse(path, new ChangeLogParameters(database), files)
                .getChangeSets()) {
            changeSets.put(List.of(changeSet.getId(), changeSet.getAuthor()), changeSet);
        }
        return true;
    }

    private List<String> sqlOf(Change change) {
        try {
            return LiquibaseRun.inScope(() -> {
                List<String> all = new ArrayList<>();
                for (SqlStatement statement : change.generateStatements(database)) {
                    for (Sql sql : SqlGeneratorFactory.getInstance().generateSql(statement, database)) {
                        all.add(sql.toSql());
                    }
                }
                return all;
            });
        } catch (LiquibaseException | RuntimeException needsDatabase) {
            return List.of(UNKNOWN + change.getSerializedObjectName());
        }
    }
}
