package et.aksum.schema.history;

import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterPolicy;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.CreateIndex;
import et.aksum.schema.sql.CreatePolicy;
import et.aksum.schema.sql.CreateTable;
import et.aksum.schema.sql.CreateTrigger;
import et.aksum.schema.sql.CreateView;
import et.aksum.schema.sql.FunctionCall;
import et.aksum.schema.sql.Grant;
import et.aksum.schema.sql.Query;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.read.SqlReader;
import et.aksum.schema.sql.token.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where Liquibase does something else than a reader of the changeSet sees: whoever reviews it, and every rule, would judge other statements than those
 * that run. Such a history is not cut and not built.
 *
 * @param message what is done differently
 */
public record Disguise(Position position, String message) {
    /** Stands as a change in what was read, beside those that run. */
    static final String MARK = "disguise:";

    private static final Map<String, String> OFF = Map.of(
            "failOnError", "false",
            "ignore", "true");
    private static final Set<String> ELSEWHERE =
            Set.of("runOrder", "runWith", "runWithSpoolFile", "objectQuotingStrategy");
    private static final Pattern FORMATTED_ATTRIBUTES = Pattern.compile("^(?:\\w+:(?:\"[^\"]*\"|'[^']*'|\\S+)\\s+)+");
    private static final Set<String> HARMLESS = Set.of(
            "count",
            "min",
            "max",
            "sum",
            "avg",
            "coalesce",
            "exists",
            "lower",
            "upper",
            "length",
            "to_regclass",
            "to_regtype",
            "to_regnamespace",
            "current_setting",
            "current_database",
            "current_schema",
            "has_table_privilege",
            "has_schema_privilege",
            "pg_get_expr",
            "pg_get_constraintdef",
            "pg_get_indexdef",
            "pg_get_functiondef",
            "pg_get_viewdef",
            "array_agg",
            "string_agg",
            "any",
            "all",
            "in",
            "not");

    /** Everything of that kind in a changeSet, and in what its file says before it. */
    public static List<Disguise> of(WrittenChangeSet changeSet) {
        List<Disguise> all = new ArrayList<>();
        if (changeSet.loose()) {
            return all;
        }
        attributes(changeSet, all);
        structure(changeSet, all);
        changeSet.preconditions().forEach(precondition -> condition(changeSet, precondition, all));
        for (WrittenChange change : changeSet.changes()) {
            if (change.type().startsWith(MARK)) {
                all.add(new Disguise(change.position(), change.type().substring(MARK.length())));
            } else if (change.isRawSql()) {
                splitting(change, all);
            }
        }
        return all;
    }

    /** Rules take what a changeSet builds for built, in every database. */
    private static void structure(WrittenChangeSet changeSet, List<Disguise> all) {
        if (!changeSet.context().isEmpty()) {
            changeSet.statements().stream()
                    .filter(read -> protects(read.statement()) || builds(read.statement()))
                    .findFirst()
                    .ifPresent(read -> all.add(new Disguise(
                            read.position(),
                            "This is built only where the context %s is asked for; other databases go without it."
                                    .formatted(changeSet.context()))));
        }
        if (changeSet.preconditions().stream().anyMatch(Disguise::passesOver)) {
            changeSet.statements().stream()
                    .filter(read -> protects(read.statement()))
                    .findFirst()
                    .ifPresent(
                            read -> all.add(
                                    new Disguise(
                                            read.position(),
                                            "A precondition that does not halt may leave this protection out, and the changeSet counts as run.")));
        }
    }

    private static boolean passesOver(Precondition precondition) {
        return List.of("onFail", "onError").stream()
                .map(name -> precondition.attributes().getOrDefault(name, "HALT"))
                .anyMatch(what -> !what.equals("HALT") && !what.equals("WARN"));
    }

    private static boolean protects(Statement statement) {
        return statement instanceof CreatePolicy
                || statement instanceof AlterPolicy
                || statement instanceof Grant
                || statement instanceof AlterRelation alter
                        && alter.actions().stream().anyMatch(AlterAction.RowSecurity.class::isInstance);
    }

    private static boolean builds(Statement statement) {
        return statement instanceof AlterRelation
                || statement instanceof CreateTable create && !create.isTemporary()
                || statement instanceof CreateView view && !view.temporary()
                || statement instanceof CreateTrigger
                || statement instanceof CreateIndex;
    }

    private static void attributes(WrittenChangeSet changeSet, List<Disguise> all) {
        OFF.forEach((name, value) -> {
            if (changeSet.attribute(name).equalsIgnoreCase(value)) {
                all.add(new Disguise(
                        changeSet.position(),
                        "%s=\"%s\" lets the changeSet be left out in silence.".formatted(name, value)));
            }
        });
        ELSEWHERE.stream()
                .filter(name -> !changeSet.attribute(name).isEmpty())
                .sorted()
                .forEach(name -> all.add(new Disguise(
                        changeSet.position(),
                        name + " makes Liquibase run it at another place or in another way than it stands here.")));
        dbms(changeSet.attribute("dbms"), changeSet.position(), all);
        String onValidationFail = changeSet.attribute("onValidationFail");
        if (!onValidationFail.isEmpty() && !onValidationFail.equals("HALT")) {
            all.add(new Disguise(
                    changeSet.position(),
                    "onValidationFail=\"%s\" counts it as run without running it.".formatted(onValidationFail)));
        }
    }

    private static void dbms(String databases, Position position, List<Disguise> all) {
        if (!databases.isEmpty() && !databases.equals("postgresql")) {
            all.add(new Disguise(
                    position,
                    "dbms=\"%s\" runs it on other databases than PostgreSQL, or never.".formatted(databases)));
        }
    }

    private static void splitting(WrittenChange change, List<Disguise> all) {
        dbms(change.attributes().getOrDefault("dbms", ""), change.position(), all);
        if (!change.attributes().getOrDefault("endDelimiter", "").isEmpty()) {
            all.add(new Disguise(
                    change.position(), "endDelimiter makes statements end where PostgreSQL would not end them."));
        }
        if (change.attributes().getOrDefault("stripComments", "").equalsIgnoreCase("true")) {
            all.add(
                    new Disguise(
                            change.position(),
                            "stripComments takes comments away that PostgreSQL reads otherwise: comments in comments become statements."));
        }
    }

    private static void condition(WrittenChangeSet changeSet, Precondition precondition, List<Disguise> all) {
        String type = precondition
                .type()
                .replace("precondition-", "")
                .replace("-", "")
                .toLowerCase(Locale.ROOT);
        if (type.equals("customprecondition")) {
            all.add(new Disguise(
                    changeSet.position(), "A customPrecondition runs a program that is not part of the changeSet."));
        } else if (type.equals("sqlcheck") && !onlyLooks(precondition.text())) {
            all.add(new Disguise(
                    changeSet.position(),
                    "The SQL of a sqlCheck does more than look: it runs before the changeSet, and is no part of it."));
        }
    }

    private static boolean onlyLooks(String text) {
        return SqlReader.read(FORMATTED_ATTRIBUTES.matcher(text).replaceFirst("")).stream()
                .allMatch(read -> onlyLooks(read.statement()));
    }

    private static boolean onlyLooks(Statement statement) {
        return statement instanceof Query query
                && query.expression().calls().stream().allMatch(Disguise::isHarmless)
                && query.expression().tokens().stream().noneMatch(token -> token.is("into"));
    }

    private static boolean isHarmless(FunctionCall call) {
        String schema = call.name().schema();
        return HARMLESS.contains(call.name().name())
                && (schema == null || schema.isEmpty() || schema.equals("pg_catalog"));
    }
}
