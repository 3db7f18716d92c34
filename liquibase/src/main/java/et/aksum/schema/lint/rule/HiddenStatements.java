package et.aksum.schema.lint.rule;

import et.aksum.schema.sql.Body;
import et.aksum.schema.sql.DynamicSql;
import et.aksum.schema.sql.ReadStatement;
import et.aksum.schema.sql.With;
import et.aksum.schema.sql.read.SqlReader;
import java.util.ArrayList;
import java.util.List;

/** Every statement of a body, those it executes as text included. */
public final class HiddenStatements {
    private HiddenStatements() {}

    public static List<ReadStatement> in(Body body) {
        List<ReadStatement> all = new ArrayList<>();
        SqlReader.read(body).forEach(read -> add(read, all));
        return all;
    }

    private static void add(ReadStatement read, List<ReadStatement> all) {
        if (read.statement() instanceof With with) {
            with.parts().forEach(part -> add(new ReadStatement(read.text(), part), all));
            add(new ReadStatement(read.text(), with.main()), all);
            return;
        }
        all.add(read);
        if (read.statement() instanceof DynamicSql dynamic) {
            SqlReader.read(SqlTemplate.of(dynamic.command()), offset -> read.position())
                    .forEach(inner -> add(inner, all));
        }
    }
}
