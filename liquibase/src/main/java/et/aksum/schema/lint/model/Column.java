package et.aksum.schema.lint.model;

import et.aksum.schema.sql.ColumnDefinition;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * A column as it is now.
 *
 * @param type null when it is not known
 * @param definition how it was first written; null when it came from another table
 */
public record Column(
        String name,
        @Nullable TypeName type,
        boolean notNull,
        @Nullable Expression defaultValue,
        ColumnDefinition.Generation generation,
        @Nullable ColumnDefinition definition,
        Age born) {

    static Column of(ColumnDefinition definition, Age born) {
        TypeName type = definition.type();
        boolean serial = type != null && type.isSerial();
        return new Column(
                definition.name(),
                type,
                definition.notNull() || serial,
                definition.defaultValue(),
                definition.generation(),
                definition,
                born);
    }

    Column withType(TypeName changed) {
        return new Column(name, changed, notNull, defaultValue, generation, definition, born);
    }

    Column withNotNull(boolean changed) {
        return new Column(name, type, changed, defaultValue, generation, definition, born);
    }

    Column withDefault(@Nullable Expression changed) {
        return new Column(name, type, notNull, changed, generation, definition, born);
    }

    Column withName(String changed) {
        return new Column(changed, type, notNull, defaultValue, generation, definition, born);
    }

    Column withIdentity() {
        return new Column(name, type, notNull, defaultValue, ColumnDefinition.Generation.IDENTITY, definition, born);
    }

    /** Whether PostgreSQL or a default fills it when a writer does not. */
    public boolean fillsItself() {
        TypeName known = type;
        return defaultValue != null
                || generation != ColumnDefinition.Generation.NONE
                || known != null && known.isSerial();
    }
}
