package et.aksum.schema.lint.rule.security;

import et.aksum.schema.lint.model.SchemaModel;
import et.aksum.schema.lint.model.Table;
import et.aksum.schema.lint.rule.Ending;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.Place;
import et.aksum.schema.lint.rule.Relations;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.CreateView;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.RelationKind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** SC03: views that read tables with row-level security as their owner; judged at the end of the release. */
final class ViewRules {
    private final Map<QualifiedName, Place> written = new LinkedHashMap<>();
    private final Map<QualifiedName, Set<QualifiedName>> reads = new LinkedHashMap<>();

    /** Views over tables that were never created here: those count as old, large and belonging to organisations. */
    private final Set<QualifiedName> overUnknown = new LinkedHashSet<>();

    private ViewRules() {}

    static void register(RuleBook book) {
        ViewRules rules = new ViewRules();
        book.on(CreateView.class, "SC03", rules::created);
        book.on(AlterRelation.class, "SC03", rules::altered);
        book.afterRelease("SC03", rules::check);
    }

    private void created(CreateView view, Moment at) {
        QualifiedName name = at.model().resolve(view.name());
        written.put(name, at.place());
        reads.put(name, Relations.in(view.query(), at.model()));
        if (Relations.unknown(view.query(), at.model())) {
            overUnknown.add(name);
        }
    }

    private void altered(AlterRelation alter, Moment at) {
        if (alter.kind() == RelationKind.VIEW) {
            written.put(at.model().resolve(alter.name()), at.place());
        }
    }

    private void check(Ending end) {
        written.forEach((name, place) -> {
            Optional<CreateView> view = end.model().view(name);
            if (view.isPresent()
                    && (view.get().materialized() || !view.get().usesRightsOfTheReader())
                    && (overUnknown.contains(name) || readsProtected(name, view.get(), end.model(), 0))) {
                end.report(
                        place,
                        "The view " + name + " shows rows of every organisation: it reads with its owner's rights.");
            }
        });
        written.clear();
        reads.clear();
        overUnknown.clear();
    }

    private boolean readsProtected(QualifiedName name, CreateView view, SchemaModel model, int depth) {
        if (depth > 8) {
            return false;
        }
        Set<QualifiedName> relations = reads.getOrDefault(name, Relations.in(view.query(), model));
        return relations.stream()
                .anyMatch(relation -> isProtected(relation, model)
                        || model.view(relation)
                                .filter(inner -> readsProtected(relation, inner, model, depth + 1))
                                .isPresent());
    }

    private static boolean isProtected(QualifiedName relation, SchemaModel model) {
        return model.table(relation)
                .map(Table::protection)
                .filter(protection -> protection.enabled() || protection.forced())
                .isPresent();
    }
}
