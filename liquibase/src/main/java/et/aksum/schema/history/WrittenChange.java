package et.aksum.schema.history;

import et.aksum.schema.sql.ReadStatement;
import et.aksum.schema.sql.token.Position;
import java.util.List;
import java.util.Map;

/**
 * One change of a changeSet.
 *
 * @param type Liquibase's name of it: {@code sql}, {@code createTable}, {@code loadData}
 * @param statements what it does to a PostgreSQL database; typed changes stand where their element stands
 */
public record WrittenChange(
        String type, Map<String, String> attributes, Position position, List<ReadStatement> statements) {
    public WrittenChange {
        attributes = Map.copyOf(attributes);
        statements = List.copyOf(statements);
    }

    public boolean isRawSql() {
        return type.equals("sql") || type.equals("sqlFile");
    }
}
