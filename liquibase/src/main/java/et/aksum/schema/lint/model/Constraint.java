package et.aksum.schema.lint.model;

import et.aksum.schema.sql.Condition;
import et.aksum.schema.sql.ConstraintKind;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.TableConstraint;
import java.util.List;

/**
 * A constraint of a table.
 *
 * @param columns of keys, those of the index when it adopted one
 * @param valid whether all rows are known to satisfy it
 */
public record Constraint(
        String name, TableConstraint definition, List<String> columns, boolean valid, Age born, Age validated) {

    public ConstraintKind kind() {
        return definition.kind();
    }

    /** Whether every row is known to have a value in the column because of it. */
    public boolean provesNotNull(String column) {
        if (!valid) {
            return false;
        }
        if (kind() == ConstraintKind.NOT_NULL) {
            return columns.contains(column);
        }
        Expression check = definition.expression();
        return kind() == ConstraintKind.CHECK
                && check != null
                && Condition.of(check).provesNotNull(column);
    }

    Constraint asValid(Age at) {
        return new Constraint(name, definition, columns, true, born, at);
    }

    Constraint named(String other) {
        return new Constraint(other, definition, columns, valid, born, validated);
    }
}
