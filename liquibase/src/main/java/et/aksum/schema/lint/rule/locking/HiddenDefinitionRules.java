package et.aksum.schema.lint.rule.locking;

import et.aksum.schema.lint.rule.EffectRemarks;
import et.aksum.schema.lint.rule.HiddenStatements;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.lint.rule.StatementKinds;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.Body;
import et.aksum.schema.sql.CreateRoutine;
import et.aksum.schema.sql.CreateTableAs;
import et.aksum.schema.sql.Delete;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.Insert;
import et.aksum.schema.sql.Merge;
import et.aksum.schema.sql.Query;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.Update;
import java.util.List;
import java.util.Optional;

/** LK31: changes of the schema that a reader of the changelog does not see. */
final class HiddenDefinitionRules {
    private static final List<Class<? extends Statement>> RUNS_WHAT_IT_CALLS = List.of(
            Query.class,
            Insert.class,
            Update.class,
            Delete.class,
            Merge.class,
            CreateTableAs.class,
            AlterRelation.class);

    private HiddenDefinitionRules() {}

    static void register(RuleBook book) {
        book.onEach("LK31", HiddenDefinitionRules::inBlock);
        RUNS_WHAT_IT_CALLS.forEach(kind -> book.on(kind, "LK31", (statement, at) -> behindCall(at)));
    }

    private static void inBlock(Moment at) {
        if (at.step().isHidden()
                && StatementKinds.isDefinition(at.step().statement())
                && EffectRemarks.of(at.step().origin()).isEmpty()) {
            at.report("The schema is changed inside a DO block or EXECUTE, and no comment \"-- effect: …\" says how.");
        }
    }

    private static void behindCall(Moment at) {
        new Expression(at.step().read().text().tokens())
                .calls().stream()
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
