package et.aksum.schema.lint.rule.modelling;

import et.aksum.schema.lint.model.Table;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.QualifiedName;

/** MD14: names whose meaning depends on the search path of whoever runs the statement. */
final class QualificationRules {
    private QualificationRules() {}

    static void register(RuleBook book) {
        book.onEach("MD14", QualificationRules::check);
    }

    private static void check(Moment at) {
        UsedNames.in(at.step().statement()).stream()
                .filter(name -> name.schema() == null && !name.name().contains("?") && !isTemporary(name, at))
                .findFirst()
                .ifPresent(name -> at.report("The name " + name + " does not say its schema."));
    }

    private static boolean isTemporary(QualifiedName name, Moment at) {
        return at.table(name).filter(Table::isTemporary).isPresent();
    }
}
