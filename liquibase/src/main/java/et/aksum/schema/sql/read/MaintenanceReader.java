package et.aksum.schema.sql.read;

import et.aksum.schema.sql.Cluster;
import et.aksum.schema.sql.LockTable;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.RefreshView;
import et.aksum.schema.sql.Reindex;
import et.aksum.schema.sql.Vacuum;
import et.aksum.schema.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What keeps tables and indexes in shape. */
final class MaintenanceReader {
    private static final Set<String> LOCK_MODES = Set.of(
            "access share",
            "row share",
            "row exclusive",
            "share update exclusive",
            "share",
            "share row exclusive",
            "exclusive",
            "access exclusive");

    private final TokenReader in;

    MaintenanceReader(TokenReader in) {
        this.in = in;
    }

    LockTable lock() {
        in.accept("table");
        List<QualifiedName> tables = new ArrayList<>();
        do {
            in.accept("only");
            tables.add(in.qualifiedName());
            if (in.peek().isOperator("*")) {
                in.take();
            }
        } while (in.acceptMark(","));
        String mode = "access exclusive";
        if (in.accept("in")) {
            mode = in.until(token -> token.is("mode")).stream().map(Token::text).collect(Collectors.joining(" "));
            in.expect("mode");
            if (!LOCK_MODES.contains(mode)) {
                throw new NotUnderstood("unknown mode of a lock", in.peek());
            }
        }
        in.accept("nowait");
        in.expectEnd();
        return new LockTable(tables, mode);
    }

    Vacuum vacuum() {
        boolean full = false;
        if (in.seesMark("(")) {
            full = ViewReader.options(in.inParentheses())
                    .getOrDefault("full", "false")
                    .matches("true|on|1|full");
        }
        while (true) {
            if (in.accept("full")) {
                full = true;
            } else if (in.acceptAny("freeze", "verbose", "analyze", "analyse") == null) {
                break;
            }
        }
        List<QualifiedName> tables = new ArrayList<>();
        while (!in.atEnd()) {
            in.accept("only");
            tables.add(in.qualifiedName());
            if (in.seesMark("(")) {
                in.inParentheses();
            }
            in.acceptMark(",");
        }
        return new Vacuum(full, tables);
    }

    Cluster cluster() {
        if (in.seesMark("(")) {
            in.inParentheses();
        }
        in.accept("verbose");
        QualifiedName table = in.atEnd() ? null : in.qualifiedName();
        if (in.accept("on") && table != null) {
            table = in.qualifiedName();
        }
        in.rest();
        return new Cluster(table);
    }

    Reindex reindex() {
        boolean concurrently = false;
        if (in.seesMark("(")) {
            concurrently = ViewReader.options(in.inParentheses())
                    .getOrDefault("concurrently", "false")
                    .equals("true");
        }
        String kind = in.name();
        concurrently |= in.accept("concurrently");
        QualifiedName name = in.atEnd() ? null : in.qualifiedName();
        in.expectEnd();
        return new Reindex(kind, name, concurrently);
    }

    RefreshView refresh() {
        in.expect("materialized", "view");
        boolean concurrently = in.accept("concurrently");
        QualifiedName name = in.qualifiedName();
        boolean withoutData = in.accept("with", "no", "data");
        in.accept("with", "data");
        in.expectEnd();
        return new RefreshView(name, concurrently, !withoutData);
    }
}
