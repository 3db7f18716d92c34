package et.aksum.schema.lint.rule.security;

import et.aksum.schema.lint.rule.Ending;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.lint.rule.Step;
import et.aksum.schema.sql.AlterObject;
import et.aksum.schema.sql.CreateRoutine;
import et.aksum.schema.sql.QualifiedName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** SC02: functions with their owner's rights whose names others can capture; judged at the end of the changeSet. */
final class DefinerRules {
    private static final Set<String> ROUTINES = Set.of("function", "procedure", "routine");
    private static final String SAFE_END = "pg_temp";

    private DefinerRules() {}

    static void register(RuleBook book) {
        book.afterChangeSet("SC02", DefinerRules::check);
    }

    private static void check(Ending end) {
        Map<QualifiedName, Step> touched = new LinkedHashMap<>();
        for (Step step : end.scene().steps()) {
            if (step.statement() instanceof CreateRoutine create) {
                touched.put(create.name(), step);
            } else if (step.statement() instanceof AlterObject alter && ROUTINES.contains(alter.kind())) {
                touched.put(alter.name(), step);
            }
        }
        touched.forEach((name, step) -> end.model()
                .routine(name)
                .filter(routine -> routine.securityDefiner() && !isSafe(routine))
                .ifPresent(routine -> end.report(
                        step,
                        name + " runs with its owner's rights, and its search_path "
                                + (routine.settings().containsKey("search_path")
                                        ? "does not end in pg_temp."
                                        : "is the caller's."))));
    }

    private static boolean isSafe(CreateRoutine routine) {
        String path = routine.settings().getOrDefault("search_path", "");
        String[] schemas = path.split("\\s*,\\s*");
        return !path.startsWith("'") && schemas[schemas.length - 1].strip().equals(SAFE_END) && schemas.length > 1;
    }
}
