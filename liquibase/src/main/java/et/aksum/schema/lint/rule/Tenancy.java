package et.aksum.schema.lint.rule;

import et.aksum.schema.lint.model.Table;
import et.aksum.schema.sql.QualifiedName;

/** How this house knows whose a row is. */
public final class Tenancy {
    public static final String COLUMN = "org_id";
    private static final QualifiedName ROOT = new QualifiedName("identity", "organisation");

    private Tenancy() {}

    /** Whether the rows of a table belong to organisations. */
    public static boolean isTenants(Table table) {
        return table.column(COLUMN).isPresent() && !table.isGlobal() && !table.isTemporary();
    }

    /** Whether it is the table of the organisations themselves. */
    public static boolean isRoot(QualifiedName table) {
        return table.equals(ROOT);
    }

    /** The column that says whose a row is. */
    public static String columnOf(QualifiedName table) {
        return isRoot(table) ? "id" : COLUMN;
    }
}
