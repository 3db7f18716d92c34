package et.aksum.schema.sql;

import et.aksum.schema.sql.token.Position;
import et.aksum.schema.sql.token.SqlText;

/** A statement and the text it was read from. */
public record ReadStatement(SqlText text, Statement statement) {
    public Position position() {
        return text.position();
    }
}
