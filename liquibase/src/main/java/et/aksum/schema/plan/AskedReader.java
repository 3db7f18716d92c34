package et.aksum.schema.plan;

import et.aksum.schema.plan.Step.Asked;
import java.util.ArrayList;
import java.util.List;
import liquibase.precondition.Precondition;
import liquibase.precondition.PreconditionLogic;
import liquibase.precondition.core.AndPrecondition;
import liquibase.precondition.core.ChangeSetExecutedPrecondition;
import liquibase.precondition.core.PreconditionContainer;
import liquibase.precondition.core.PreconditionContainer.FailOption;
import liquibase.precondition.core.SqlPrecondition;
import org.jspecify.annotations.Nullable;

/** Preconditions as queries. */
final class AskedReader {
    private final List<Asked> asked = new ArrayList<>();

    List<Asked> read(@Nullable PreconditionContainer preconditions) {
        if (preconditions != null) {
            if (!preconditions.getNestedPreconditions().isEmpty() && preconditions.getOnFail() != FailOption.HALT) {
                unsaid("onFail=" + preconditions.getOnFail());
            } else {
                preconditions.getNestedPreconditions().forEach(this::see);
            }
        }
        return asked;
    }

    private void see(Precondition precondition) {
        if (precondition instanceof SqlPrecondition sql) {
            asked.add(new Asked("sqlCheck", sql.getSql(), sql.getExpectedResult()));
        } else if (precondition instanceof ChangeSetExecutedPrecondition executed) {
            asked.add(new Asked("changeSetExecuted", executed(executed), "1"));
        } else if (precondition instanceof AndPrecondition all) {
            all.getNestedPreconditions().forEach(this::see);
        } else {
            unsaid(precondition instanceof PreconditionLogic ? "or/not" : precondition.getName());
        }
    }

    private void unsaid(String kind) {
        asked.add(new Asked(kind, null, ""));
    }

    private static String executed(ChangeSetExecutedPrecondition executed) {
        return "select count(*) from schema.databasechangelog where id = %s and author = %s and filename = %s"
                .formatted(
                        Quoted.text(executed.getId()),
                        Quoted.text(executed.getAuthor()),
                        Quoted.text(executed.getChangeLogFile()));
    }
}
