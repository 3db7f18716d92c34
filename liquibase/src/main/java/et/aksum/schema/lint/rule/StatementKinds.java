package et.aksum.schema.lint.rule;

import et.aksum.schema.sql.AlterEnum;
import et.aksum.schema.sql.AlterObject;
import et.aksum.schema.sql.AlterPolicy;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.CommentOn;
import et.aksum.schema.sql.CreateDomain;
import et.aksum.schema.sql.CreateEnum;
import et.aksum.schema.sql.CreateExtension;
import et.aksum.schema.sql.CreateIndex;
import et.aksum.schema.sql.CreatePolicy;
import et.aksum.schema.sql.CreateRoutine;
import et.aksum.schema.sql.CreateRule;
import et.aksum.schema.sql.CreateSchema;
import et.aksum.schema.sql.CreateSequence;
import et.aksum.schema.sql.CreateTable;
import et.aksum.schema.sql.CreateTableAs;
import et.aksum.schema.sql.CreateTrigger;
import et.aksum.schema.sql.CreateType;
import et.aksum.schema.sql.CreateView;
import et.aksum.schema.sql.Delete;
import et.aksum.schema.sql.DropObjects;
import et.aksum.schema.sql.Grant;
import et.aksum.schema.sql.Insert;
import et.aksum.schema.sql.Merge;
import et.aksum.schema.sql.Query;
import et.aksum.schema.sql.SetParameter;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.Transaction;
import et.aksum.schema.sql.Update;
import java.util.Set;

/** Statements by what they are for. */
public final class StatementKinds {
    private static final Set<Class<? extends Statement>> DEFINITIONS = Set.of(
            AlterEnum.class,
            AlterObject.class,
            AlterPolicy.class,
            AlterRelation.class,
            CreateDomain.class,
            CreateEnum.class,
            CreateExtension.class,
            CreateIndex.class,
            CreatePolicy.class,
            CreateRoutine.class,
            CreateRule.class,
            CreateSchema.class,
            CreateSequence.class,
            CreateTrigger.class,
            CreateType.class,
            CreateView.class,
            DropObjects.class);

    private StatementKinds() {}

    /** Whether it changes the schema for good; temporary tables do not. */
    public static boolean isDefinition(Statement statement) {
        if (statement instanceof CreateTable create) {
            return !create.isTemporary();
        }
        if (statement instanceof CreateTableAs create) {
            return !create.temporary();
        }
        if (statement instanceof DropObjects drop
                && drop.names().stream().allMatch(name -> "pg_temp".equals(name.schema()))) {
            return false;
        }
        return DEFINITIONS.contains(statement.getClass());
    }

    /** Whether it changes tables or indexes, where rows are. */
    public static boolean isTableDefinition(Statement statement) {
        return isDefinition(statement)
                && (statement instanceof AlterRelation
                        || statement instanceof CreateTable
                        || statement instanceof CreateTableAs
                        || statement instanceof CreateIndex
                        || statement instanceof CreateTrigger
                        || statement instanceof CreatePolicy
                        || statement instanceof DropObjects);
    }

    public static boolean isWrite(Statement statement) {
        return statement instanceof Insert
                || statement instanceof Update
                || statement instanceof Delete
                || statement instanceof Merge;
    }

    /** Whether it takes no time worth mentioning: settings, comments, grants. */
    public static boolean isNoWork(Statement statement) {
        return statement instanceof SetParameter
                || statement instanceof CommentOn
                || statement instanceof Grant
                || statement instanceof Transaction
                || statement instanceof Query query && query.expression().calls("set_config");
    }
}
