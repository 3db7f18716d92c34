package et.aksum.schema.lint.rule.locking;

import et.aksum.schema.lint.rule.HiddenStatements;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.lint.rule.StatementKinds;
import et.aksum.schema.sql.Body;
import et.aksum.schema.sql.CreateRoutine;
import et.aksum.schema.sql.DoBlock;
import et.aksum.schema.sql.Query;
import et.aksum.schema.sql.token.Remark;
import et.aksum.schema.sql.token.Splitter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** LK31: changes of the schema that a reader of the changelog does not see. */
final class HiddenDefinitionRules {
    private static final Pattern EFFECT = Pattern.compile("(?is)^effect:\\s*\\S.{3,}");

    private HiddenDefinitionRules() {}

    static void register(RuleBook book) {
        book.onEach("LK31", HiddenDefinitionRules::inBlock);
        book.on(Query.class, "LK31", HiddenDefinitionRules::behindCall);
    }

    private static void inBlock(Moment at) {
        if (at.step().isHidden()
                && StatementKinds.isDefinition(at.step().statement())
                && !namesEffect(at.step().origin().text().remarks())
                && !(at.step().origin().statement() instanceof DoBlock block && namesEffect(remarks(block.body())))) {
            at.report("The schema is changed inside a DO block or EXECUTE, and no comment \"-- effect: …\" says how.");
        }
    }

    private static void behindCall(Query query, Moment at) {
        query.expression().calls().stream()
                .flatMap(call -> at.model().routine(call.name()).stream())
                .filter(HiddenDefinitionRules::changesSchema)
                .findFirst()
                .filter(routine -> !namesEffect(at.step().origin().text().remarks()))
                .ifPresent(routine -> at.report("The function " + routine.name()
                        + " changes the schema, and no comment \"-- effect: …\" says how."));
    }

    private static boolean changesSchema(CreateRoutine routine) {
        Optional<Body> body = Optional.ofNullable(routine.body());
        return body.filter(code -> !namesEffect(remarks(code))).stream()
                .flatMap(code -> HiddenStatements.in(code).stream())
                .anyMatch(hidden -> StatementKinds.isDefinition(hidden.statement()));
    }

    private static List<Remark> remarks(Body body) {
        return Splitter.split(body.text()).stream()
                .flatMap(piece -> piece.remarks().stream())
                .toList();
    }

    private static boolean namesEffect(List<Remark> remarks) {
        return remarks.stream().anyMatch(remark -> EFFECT.matcher(remark.text()).find());
    }
}
