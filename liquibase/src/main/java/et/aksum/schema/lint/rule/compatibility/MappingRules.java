package et.aksum.schema.lint.rule.compatibility;

import et.aksum.schema.lint.MappedModel;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterObject;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.DropObjects;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.TypeName;
import java.util.Optional;
import java.util.Set;

/** BC04: what the entities of the previous release still map. */
final class MappingRules {
    private static final Set<Set<String>> READ_ALIKE = Set.of(
            Set.of("text", "varchar", "char"),
            Set.of("smallint", "integer", "bigint"),
            Set.of("json", "jsonb"),
            Set.of("real", "double precision"));

    private final MappedModel mapped;

    private MappingRules(MappedModel mapped) {
        this.mapped = mapped;
    }

    static void register(RuleBook book, MappedModel mapped) {
        MappingRules rules = new MappingRules(mapped);
        book.on(AlterRelation.class, "BC04", rules::altered);
        book.on(DropObjects.class, "BC04", rules::dropped);
        book.on(AlterObject.class, "BC04", rules::schemaRenamed);
    }

    private void altered(AlterRelation alter, Moment at) {
        QualifiedName table = at.model().resolve(alter.name());
        for (AlterAction action : alter.actions()) {
            if (action instanceof AlterAction.DropColumn drop) {
                missed(table, drop.column(), at);
            } else if (action instanceof AlterAction.RenameColumn rename) {
                missed(table, rename.column(), at);
            } else if (action instanceof AlterAction.ChangeType change) {
                mapped.typeOf(table, change.column())
                        .filter(type -> !readsAlike(type, change.type()))
                        .ifPresent(type -> at.report("The previous release maps " + table + "." + change.column()
                                + " as " + type + "; it becomes " + change.type() + "."));
            } else if ((action instanceof AlterAction.Rename || action instanceof AlterAction.SetSchema)
                    && mapped.maps(table)) {
                at.report("The previous release maps " + table + ", which gets another name.");
            }
        }
    }

    private void missed(QualifiedName table, String column, Moment at) {
        Optional<TypeName> type = mapped.typeOf(table, column);
        type.ifPresent(known -> at.report("The previous release still maps " + table + "." + column + "."));
    }

    private void dropped(DropObjects drop, Moment at) {
        for (QualifiedName name : drop.names()) {
            boolean table =
                    !drop.kind().equals("schema") && mapped.maps(at.model().resolve(name));
            boolean schema = drop.kind().equals("schema") && mapped.mapsSchema(name.name());
            if (table || schema) {
                at.report("The previous release still maps " + name + ".");
            }
        }
    }

    private void schemaRenamed(AlterObject alter, Moment at) {
        if (alter.kind().equals("schema")
                && alter.change() == AlterObject.Change.RENAME
                && mapped.mapsSchema(alter.name().name())) {
            at.report("The previous release maps tables of the schema " + alter.name() + ".");
        }
    }

    private static boolean readsAlike(TypeName one, TypeName other) {
        return one.name().equals(other.name())
                || READ_ALIKE.stream().anyMatch(alike -> alike.contains(one.name()) && alike.contains(other.name()));
    }
}
