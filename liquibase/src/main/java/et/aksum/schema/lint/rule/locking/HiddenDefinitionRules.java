package et.aksum.schema.lint.rule.locking;

import et.aksum.schema.lint.rule.EffectRemarks;
import et.aksum.schema.lint.rule.HiddenStatements;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.lint.rule.StatementKinds;
import et.aksum.schema.sql.Body;
import et.aksum.schema.sql.CreateRoutine;
import et.aksum.schema.sql.Query;
import java.util.Optional;

/** LK31: changes of the schema that a reader of the changelog does not see. */
final class HiddenDefinitionRules {
    private HiddenDefinitionRules() {}

    static void register(RuleBook book) {
        book.onEach("LK31", HiddenDefinitionRules::inBlock);
        book.on(Query.class, "LK31", HiddenDefinitionRules::behindCall);
    }

    private static void inBlock(Moment at) {
        if (at.step().isHidden()
                && StatementKinds.isDefinition(at.step().statement())
                && EffectRemarks.of(at.step().origin()).isEmpty()) {
            at.report("The schema is changed inside a DO block or EXECUTE, and no comment \"-- effect: …\" says how.");
        }
    }

    private static void behindCall(Query query, Moment at) {
        query.expression().calls().stream()
                .flatMap(call -> at.model().routine(call.name()).stream())
                .filter(HiddenDefinitionRules::changesSchema)
                .findFirst()
                .filter(routine -> EffectRemarks.of(at.step().origin()).isEmpty())
                .ifPresent(routine -> at.report("The function " + routine.name()
                        + " changes the schema, and no comment \"-- effect: …\" says how."));
    }

    private static boolean changesSchema(CreateRoutine routine) {
        Optional<Body> body = Optional.ofNullable(routine.body());
        return body.filter(code -> EffectRemarks.in(code).isEmpty()).stream()
                .flatMap(code -> HiddenStatements.in(code).stream())
                .anyMatch(hidden -> StatementKinds.isDefinition(hidden.statement()));
    }
}
