package et.aksum.schema.sql.read;

import et.aksum.schema.sql.CommentOn;
import et.aksum.schema.sql.QualifiedName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** COMMENT ON. */
final class CommentReader {
    private static final Set<String> ON_TABLE = Set.of("constraint", "policy", "trigger", "rule");
    private static final Set<String> UNNAMED = Set.of("cast", "transform", "large", "operator");

    private final TokenReader in;

    CommentReader(TokenReader in) {
        this.in = in;
    }

    CommentOn read() {
        in.expect("on");
        String kind = DropReader.kind(in);
        QualifiedName parent = null;
        QualifiedName object;
        if (UNNAMED.contains(kind.split(" ", 2)[0])) {
            object = QualifiedName.of(kind);
        } else if (kind.equals("column")) {
            String[] path = path();
            object = QualifiedName.of(path[path.length - 1]);
            parent = path.length > 2
                    ? new QualifiedName(path[path.length - 3], path[path.length - 2])
                    : QualifiedName.of(path.length > 1 ? path[0] : "");
        } else {
            object = in.qualifiedName();
        }
        if (ON_TABLE.contains(kind)) {
            in.expect("on");
            in.accept("domain");
            parent = in.qualifiedName();
        }
        in.until(token -> token.is("is"));
        in.expect("is");
        String text = text();
        in.expectEnd();
        return new CommentOn(kind, object, parent, text);
    }

    private @Nullable String text() {
        return in.accept("null") ? null : in.string();
    }

    private String[] path() {
        StringBuilder path = new StringBuilder(in.name());
        while (in.acceptMark(".")) {
            path.append('\0').append(in.name());
        }
        return path.toString().split("\0");
    }
}
