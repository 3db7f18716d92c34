package et.aksum.schema.lint.rule;

import et.aksum.schema.lint.model.SchemaModel;
import et.aksum.schema.lint.model.Table;
import et.aksum.schema.sql.CreateTrigger;
import et.aksum.schema.sql.QualifiedName;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Which tables are books that only grow: by schema, by name, or by a trigger that refuses changes. */
public final class Ledgers {
    private static final String AUDIT = "audit";
    private static final Set<String> NAMES = Set.of("audit", "ledger", "journal");

    private Ledgers() {}

    public static boolean isLedger(QualifiedName name, SchemaModel model) {
        QualifiedName resolved = model.resolve(name);
        boolean named = Arrays.stream(resolved.name().split("_")).anyMatch(NAMES::contains);
        return AUDIT.equals(resolved.schema())
                || named
                || model.table(name)
                        .map(Table::triggers)
                        .filter(triggers -> triggers.stream().anyMatch(Ledgers::refusesChanges))
                        .isPresent();
    }

    private static boolean refusesChanges(CreateTrigger trigger) {
        boolean beforeChange = trigger.timing().equals("before")
                && trigger.events().contains("update")
                && trigger.events().contains("delete");
        Optional<QualifiedName> function = Optional.ofNullable(trigger.function());
        return beforeChange
                && (trigger.name().contains("append_only")
                        || function.filter(name -> name.name().matches(".*(refuse|append_only|immutable|forbid).*"))
                                .isPresent());
    }
}
