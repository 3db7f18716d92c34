package et.aksum.schema.lint.model;

import et.aksum.schema.sql.CreateIndex;
import et.aksum.schema.sql.IndexKey;
import et.aksum.schema.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** An index; those of constraints are not among them. */
public record Index(QualifiedName name, QualifiedName table, CreateIndex definition, Age born) {

    /** Plain columns at its beginning, in order. */
    public List<String> leadingColumns() {
        List<String> columns = new ArrayList<>();
        for (IndexKey key : definition.keys()) {
            String column = key.column();
            if (column == null) {
                break;
            }
            columns.add(column);
        }
        return columns;
    }

    public boolean isPartial() {
        return definition.where() != null;
    }
}
