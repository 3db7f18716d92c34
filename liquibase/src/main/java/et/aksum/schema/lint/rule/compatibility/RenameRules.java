package et.aksum.schema.lint.rule.compatibility;

import et.aksum.schema.lint.rule.Ending;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.Place;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterObject;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.RelationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** BC01: tables, columns, schemas, functions, types and sequences that get another name, unless a view keeps the old one alive. */
final class RenameRules {
    private static final Set<String> CALLED = Set.of("function", "procedure", "routine", "aggregate", "type", "domain");

    private final List<Renamed> renamed = new ArrayList<>();

    private RenameRules() {}

    private record Renamed(QualifiedName from, Place place) {}

    static void register(RuleBook book) {
        RenameRules rules = new RenameRules();
        book.on(AlterRelation.class, "BC01", rules::relation);
        book.on(AlterObject.class, "BC01", RenameRules::schema);
        book.on(AlterObject.class, "BC01", RenameRules::called);
        book.afterChangeSet("BC01", rules::withoutView);
    }

    private void relation(AlterRelation alter, Moment at) {
        if (!isOld(alter, at)) {
            return;
        }
        for (AlterAction action : alter.actions()) {
            if (action instanceof AlterAction.Rename || action instanceof AlterAction.SetSchema) {
                renamed.add(new Renamed(at.model().resolve(alter.name()), at.place()));
            } else if (action instanceof AlterAction.RenameColumn rename && isOldColumn(alter, rename.column(), at)) {
                at.report("The column " + alter.name() + "." + rename.column() + " gets another name.");
            }
        }
    }

    private static boolean isOld(AlterRelation alter, Moment at) {
        if (alter.kind() == RelationKind.INDEX) {
            return false;
        }
        boolean view = at.model().view(alter.name()).isPresent();
        if (view || alter.kind() == RelationKind.VIEW || alter.kind() == RelationKind.SEQUENCE) {
            return isOld(alter.name(), at);
        }
        return at.model().index(alter.name()).isEmpty() && at.isOld(alter.name());
    }

    private static boolean isOld(QualifiedName name, Moment at) {
        return at.model().ageOf(name).release() < at.model().now().release();
    }

    private static boolean isOldColumn(AlterRelation alter, String column, Moment at) {
        return !alter.isTable() || at.model().isOldColumn(alter.name(), column);
    }

    private static void schema(AlterObject alter, Moment at) {
        boolean old = at.model()
                .ageOfSchema(alter.name().name())
                .map(age -> age.release() < at.model().now().release())
                .orElse(true);
        if (alter.kind().equals("schema") && alter.change() == AlterObject.Change.RENAME && old) {
            at.report("The schema " + alter.name() + " gets another name.");
        }
    }

    /** Names that statements call or cast to; a function that only triggers call has none that matters. */
    private static void called(AlterObject alter, Moment at) {
        boolean moves = alter.change() == AlterObject.Change.RENAME || alter.change() == AlterObject.Change.SET_SCHEMA;
        boolean part =
                alter.change() == AlterObject.Change.RENAME_PART && alter.kind().equals("type");
        if (CALLED.contains(alter.kind()) && (moves || part) && isOld(alter.name(), at) && !isForTriggers(alter, at)) {
            at.report("The " + alter.kind() + " " + alter.name()
                    + (part ? " gives an attribute another name." : " gets another name or schema."));
        }
    }

    private static boolean isForTriggers(AlterObject alter, Moment at) {
        return at.model()
                .routine(alter.name())
                .flatMap(routine -> Optional.ofNullable(routine.returns()))
                .filter(type -> type.is("trigger"))
                .isPresent();
    }

    private void withoutView(Ending end) {
        renamed.stream()
                .filter(gone -> end.model().view(gone.from()).isEmpty())
                .forEach(gone -> end.report(gone.place(), gone.from() + " gets another name or schema."));
        renamed.clear();
    }
}
