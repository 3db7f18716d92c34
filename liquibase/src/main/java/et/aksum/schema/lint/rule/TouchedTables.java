package et.aksum.schema.lint.rule;

import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.CommentOn;
import et.aksum.schema.sql.CreateIndex;
import et.aksum.schema.sql.CreateTable;
import et.aksum.schema.sql.CreateTableAs;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.Statement;
import java.util.Optional;

/** Which table a statement defines something of, so that the end of a release need not look at all the others. */
final class TouchedTables {
    private TouchedTables() {}

    static Optional<QualifiedName> by(Statement statement) {
        if (statement instanceof CreateTable create) {
            return Optional.of(create.name());
        }
        if (statement instanceof CreateTableAs create) {
            return Optional.of(create.name());
        }
        if (statement instanceof AlterRelation alter) {
            return Optional.of(alter.name());
        }
        if (statement instanceof CreateIndex create) {
            return Optional.of(create.table());
        }
        return statement instanceof CommentOn comment ? Optional.ofNullable(comment.parent()) : Optional.empty();
    }
}
