package et.aksum.schema.history;

import et.aksum.schema.sql.ReadStatement;
import et.aksum.schema.sql.read.SqlReader;
import et.aksum.schema.sql.token.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One changeSet element. */
final class XmlChangeSetReader {
    private static final Set<String> NO_CHANGES = Set.of("validCheckSum", "modifySql", "property");

    private final XMLStreamReader in;
    private final XmlChangelogReader home;
    private final Map<String, String> attributes;
    private final Position position;
    private final List<WrittenChange> changes = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();
    private final List<Precondition> preconditions = new ArrayList<>();
    private final List<ReadStatement> rollback = new ArrayList<>();
    private final StringBuilder rollbackReason = new StringBuilder();
    private @Nullable String comment;
    private boolean rollbackDeclared;
    private boolean rollbackTyped;
    private int number;

    XmlChangeSetReader(XMLStreamReader in, XmlChangelogReader home, Map<String, String> attributes) {
        this.in = in;
        this.home = home;
        this.attributes = attributes;
        this.position = home.startOf(in);
    }

    WrittenChangeSet read() throws XMLStreamException {
        for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            if (event == XMLStreamConstants.COMMENT) {
                waiver(in.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                child(in.getLocalName());
            }
        }
        changes.stream()
                .flatMap(change -> change.statements().stream())
                .forEach(statement -> statement.text().remarks().forEach(remark -> Waiver.parse(
                                remark.text(), statement.text().map().at(remark.start()))
                        .ifPresent(waivers::add)));
        return new WrittenChangeSet(
                home.file(),
                home.path(attributes),
                position,
                attributes.getOrDefault("id", ""),
                attributes.getOrDefault("author", ""),
                attributes,
                comment,
                waivers,
                preconditions,
                changes,
                rollback(),
                false);
    }

    private void child(String name) throws XMLStreamException {
        if (name.equals("comment")) {
            comment = home.content(in).text().strip();
            waiverInWords(comment);
            skip();
        } else if (name.equals("rollback")) {
            readRollback();
        } else if (name.equals("preConditions")) {
            precondition();
        } else if (NO_CHANGES.contains(name)) {
            skip();
        } else {
            WrittenChange next = change(number++);
            changes.add(next);
        }
    }

    private WrittenChange change(int index) throws XMLStreamException {
        String type = in.getLocalName();
        Map<String, String> own = XmlChangelogReader.attributes(in);
        Position at = home.startOf(in);
        if (type.equals("sql")) {
            XmlText content = home.content(in);
            List<ReadStatement> statements = SqlReader.read(content.text(), content.map(home.lines()));
            skip();
            return new WrittenChange(type, own, at, statements);
        }
        if (type.equals("sqlFile")) {
            skip();
            return new WrittenChange(type, own, at, sqlFile(own, at));
        }
        if (type.equals("loadData") || type.equals("loadUpdateData")) {
            return new WrittenChange(type, own, at, placed(new LoadedRows(in, own).sql(), at));
        }
        skip();
        List<ReadStatement> statements = new ArrayList<>();
        for (String sql : home.sqlOf(attributes.getOrDefault("id", ""), attributes.getOrDefault("author", ""), index)) {
            statements.addAll(placed(sql, at));
        }
        return new WrittenChange(type, own, at, statements);
    }

    private List<ReadStatement> sqlFile(Map<String, String> own, Position at) {
        String path = ChangelogReader.resolve(
                home.file(), own.getOrDefault("path", ""), "true".equals(own.get("relativeToChangelogFile")));
        try {
            String text = home.files().read(path);
            if (text.contains("${")) {
                changes.add(new WrittenChange(
                        Disguise.MARK + "A parameter ${…} in " + path + " is put in when it runs.",
                        Map.of(),
                        at,
                        List.of()));
            }
            return SqlReader.read(text);
        } catch (IOException missing) {
            return placed("cannot include " + path, at);
        }
    }

    private static List<ReadStatement> placed(String sql, Position at) {
        return SqlReader.read(sql, offset -> at);
    }

    private void readRollback() throws XMLStreamException {
        rollbackDeclared = true;
        XmlText own = home.content(in);
        rollback.addAll(SqlReader.read(own.text(), own.map(home.lines())));
        for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            if (event == XMLStreamConstants.COMMENT) {
                rollbackReason.append(in.getText().strip()).append(' ');
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (in.getLocalName().equals("comment")) {
                    rollbackReason.append(home.content(in).text().strip()).append(' ');
                    skip();
                } else if (in.getLocalName().equals("sql") || in.getLocalName().equals("sqlFile")) {
                    rollback.addAll(change(-1).statements());
                } else {
                    rollbackTyped = true;
                    skip();
                }
            }
        }
    }

    private WrittenRollback rollback() {
        String id = attributes.getOrDefault("id", "");
        String author = attributes.getOrDefault("author", "");
        if (rollbackTyped) {
            home.rollbackSqlOf(id, author).forEach(sql -> rollback.addAll(placed(sql, position)));
        }
        boolean raw = changes.stream()
                .anyMatch(change -> change.isRawSql() || change.type().startsWith("load"));
        boolean byItself = !rollbackDeclared && !changes.isEmpty() && !raw && home.reversesByItself(id, author);
        String reason = rollbackReason.toString().strip();
        boolean empty = rollbackDeclared && rollback.isEmpty() && reason.isEmpty();
        return new WrittenRollback(rollbackDeclared, empty ? "empty" : reason, byItself, rollback);
    }

    private void precondition() throws XMLStreamException {
        preconditions.add(new Precondition(
                in.getLocalName(),
                XmlChangelogReader.attributes(in),
                home.content(in).text().strip()));
        for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                precondition();
            }
        }
    }

    /** The whole comment, or a line of it, as formatted SQL writes them. */
    private void waiverInWords(String words) {
        Optional<Waiver> whole = Waiver.parse(words, home.startOf(in));
        whole.ifPresent(waivers::add);
        if (whole.isEmpty()) {
            words.lines()
                    .map(line -> line.strip().replaceFirst("^--", ""))
                    .forEach(line -> Waiver.parse(line, home.startOf(in)).ifPresent(waivers::add));
        }
    }

    private void waiver(String text) {
        Waiver.parse(text, here()).ifPresent(waivers::add);
    }

    private Position here() {
        return new Position(in.getLocation().getLineNumber(), 1);
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.COMMENT) {
                waiver(in.getText());
            }
        }
    }
}
