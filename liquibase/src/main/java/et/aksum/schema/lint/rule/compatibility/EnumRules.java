package et.aksum.schema.lint.rule.compatibility;

import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.lint.rule.Step;
import et.aksum.schema.sql.AlterEnum;
import et.aksum.schema.sql.DoBlock;
import et.aksum.schema.sql.DynamicSql;

/** BC02: values of an enumeration. */
final class EnumRules {
    private EnumRules() {}

    static void register(RuleBook book) {
        book.on(AlterEnum.class, "BC02", EnumRules::valueChanges);
        book.onEach("BC02", EnumRules::usedAtOnce);
    }

    private static void valueChanges(AlterEnum alter, Moment at) {
        if (!isOld(alter, at)) {
            return;
        }
        if (!alter.adds()) {
            at.report("The value '" + alter.value() + "' of " + alter.type() + " gets another name.");
        } else if (!alter.placed()) {
            at.report("The value '" + alter.value() + "' is added to " + alter.type() + " without BEFORE or AFTER.");
        }
    }

    private static boolean isOld(AlterEnum alter, Moment at) {
        return at.model().ageOf(alter.type()).release() < at.model().now().release();
    }

    private static void usedAtOnce(Moment at) {
        if (at.step().statement() instanceof AlterEnum
                || at.step().statement() instanceof DoBlock
                || at.step().statement() instanceof DynamicSql) {
            return;
        }
        at.sameTransaction().stream()
                .map(Step::statement)
                .filter(AlterEnum.class::isInstance)
                .map(AlterEnum.class::cast)
                .filter(added -> added.adds() && isOld(added, at) && uses(at.step(), added.value()))
                .findFirst()
                .ifPresent(added -> at.report("The value '" + added.value()
                        + "' is used in the transaction that adds it; PostgreSQL refuses that."));
    }

    private static boolean uses(Step step, String value) {
        return step.read().text().tokens().stream()
                .anyMatch(token -> token.isString() && token.text().equals(value));
    }
}
