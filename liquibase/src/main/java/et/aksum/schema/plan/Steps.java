package et.aksum.schema.plan;

import et.aksum.schema.history.ChangeSetKey;
import et.aksum.schema.history.Changelog;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.history.WrittenChangeSet;
import et.aksum.schema.plan.Step.Row;
import et.aksum.schema.plan.Step.WayBack;
import et.aksum.schema.run.LiquibaseRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import liquibase.ChecksumVersion;
import liquibase.ContextExpression;
import liquibase.Contexts;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import liquibase.exception.RollbackImpossibleException;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Reads changeSets as what Liquibase makes of them on PostgreSQL, without a database. */
public final class Steps {
    /** What the reader of changelogs makes of a rollback that is there and holds nothing. */
    private static final Set<String> NOTHING_TO_DO = Set.of("empty", "not required");

    private static final Pattern IRREVERSIBLE = Pattern.compile("(?i)\\birreversible\\s*:");

    private final Database database;

    private Steps(Database database) {
        this.database = database;
    }

    /**
     * All of a history in the order they run, those of special contexts too.
     *
     * @throws LiquibaseException when the changelogs cannot be read
     */
    public static List<Step> of(ChangelogFiles files) throws LiquibaseException {
        Map<ChangeSetKey, String> irreversible = irreversible(files);
        return LiquibaseRun.changeSets(
                files.accessor(), (changeSet, database) -> new Steps(database).step(changeSet, irreversible));
    }

    /** Those that say why there is no way back instead of what it is. */
    private static Map<ChangeSetKey, String> irreversible(ChangelogFiles files) {
        return Changelog.read(files, ChangelogFiles.MASTER).changeSets().stream()
                .filter(changeSet -> changeSet.rollback().statements().isEmpty())
                .filter(changeSet -> !reason(changeSet).isBlank())
                .collect(Collectors.toMap(WrittenChangeSet::key, Steps::reason, (one, same) -> one));
    }

    private static String reason(WrittenChangeSet changeSet) {
        String said = changeSet.rollback().reason().strip();
        String comment = changeSet.comment();
        if (said.isEmpty() && comment != null && IRREVERSIBLE.matcher(comment).find()) {
            return comment.strip();
        }
        return NOTHING_TO_DO.contains(said) ? "" : said;
    }

    private Step step(ChangeSet changeSet, Map<ChangeSetKey, String> irreversible) {
        ChangeSetKey key = new ChangeSetKey(changeSet.getId(), changeSet.getAuthor(), changeSet.getFilePath());
        return new Step(
                key,
                special -> runsIn(changeSet, special),
                changeSet.isRunInTransaction(),
                forward(changeSet),
                irreversible.containsKey(key) ? WayBack.none(irreversible.get(key)) : back(changeSet),
                new AskedReader().read(changeSet.getPreconditions()),
                row(changeSet));
    }

    private static boolean runsIn(ChangeSet changeSet, Set<String> special) {
        Contexts contexts =
                special.isEmpty() ? new Contexts(LiquibaseRun.PLAIN) : new Contexts(special.toArray(String[]::new));
        return changeSet.getContextFilter().matches(contexts)
                && ContextExpression.matchesAll(changeSet.getInheritableContextFilter(), contexts);
    }

    private List<String> forward(ChangeSet changeSet) {
        List<String> texts = new ArrayList<>();
        changeSet.getChanges().forEach(change -> texts.addAll(texts(change.generateStatements(database))));
        return texts;
    }

    private WayBack back(ChangeSet changeSet) {
        List<String> texts = new ArrayList<>();
        try {
            if (changeSet.hasCustomRollbackChanges()) {
                changeSet
                        .getRollback()
                        .getChanges()
                        .forEach(change -> texts.addAll(texts(change.generateStatements(database))));
                return WayBack.by(texts);
            }
            List<Change> changes = new ArrayList<>(changeSet.getChanges());
            Collections.reverse(changes);
            for (Change change : changes) {
                texts.addAll(texts(change.generateRollbackStatements(database)));
            }
            return WayBack.by(texts);
        } catch (RollbackImpossibleException irreversible) {
            return WayBack.none("it has no rollback block");
        }
    }

    private List<String> texts(SqlStatement[] statements) {
        return Arrays.stream(statements)
                .flatMap(statement ->
                        Arrays.stream(SqlGeneratorFactory.getInstance().generateSql(statement, database)))
                .map(Sql::toSql)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Row row(ChangeSet changeSet) {
        return new Row(
                changeSet.generateCheckSum(ChecksumVersion.latest()).toString(),
                changeSet.isRunOnChange() || changeSet.isAlwaysRun(),
                changeSet.getDescription(),
                changeSet.getComments(),
                nullIfEmpty(contexts(changeSet)),
                nullIfEmpty(String.valueOf(changeSet.getLabels())));
    }

    /** As Liquibase writes them: its own, and those of the includes that led to it. */
    private static String contexts(ChangeSet changeSet) {
        return changeSet.buildFullContext();
    }

    private static @Nullable String nullIfEmpty(@Nullable String text) {
        return text == null || text.isBlank() || text.equals("null") ? null : text;
    }
}
