package et.aksum.schema.sql;

import et.aksum.schema.sql.token.Token;
import java.util.List;

/** {@code CREATE TABLE … AS} and {@code SELECT … INTO}. */
public record CreateTableAs(QualifiedName name, boolean temporary, List<Token> query) implements Statement {}
