package et.aksum.schema.history;

import et.aksum.schema.sql.token.Lines;
import et.aksum.schema.sql.token.Position;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A changelog in Liquibase's XML; read by ourselves because Liquibase forgets on which line a statement stood. */
final class XmlChangelogReader {
    private final ChangelogReader all;
    private final ChangelogFiles files;
    private final String file;
    private final String text;
    private final String context;
    private final Lines lines;
    private final TypedChanges typed;
    private Deque<WrittenChange> disguises = new ArrayDeque<>();
    private String logicalPath;

    XmlChangelogReader(ChangelogReader all, ChangelogFiles files, String file, String text, String context) {
        this.all = all;
        this.files = files;
        this.file = file;
        this.text = text;
        this.context = context;
        this.lines = new Lines(text);
        this.typed = new TypedChanges(files, file);
        this.logicalPath = file;
    }

    void read() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            disguises = XmlDisguises.in(text);
            XMLStreamReader in = factory.createXMLStreamReader(new StringReader(text));
            while (in.hasNext()) {
                if (in.next() == XMLStreamConstants.START_ELEMENT) {
                    element(in);
                }
            }
            all.aside(disguises);
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
            all.problem(
                    file,
                    line,
                    "This is not well-formed XML: "
                            + String.valueOf(broken.getMessage())
                                    .replaceFirst("(?s).*Message: ", "")
                                    .strip());
        }
    }

    private void element(XMLStreamReader in) throws XMLStreamException {
        Map<String, String> attributes = attributes(in);
        int line = in.getLocation().getLineNumber();
        passed(in);
        boolean relative = "true".equals(attributes.get("relativeToChangelogFile"));
        switch (in.getLocalName()) {
            case "databaseChangeLog" -> logicalPath = attributes.getOrDefault("logicalFilePath", file);
            case "include" ->
                all.include(
                        ChangelogReader.resolve(file, attributes.getOrDefault("file", ""), relative),
                        inherited(attributes),
                        file,
                        line);
            case "includeAll" ->
                all.includeAll(
                        ChangelogReader.resolve(file, attributes.getOrDefault("path", ""), relative),
                        inherited(attributes),
                        file,
                        line);
            case "changeSet" -> {
                attributes.put("includedIn", context);
                WrittenChangeSet changeSet = new XmlChangeSetReader(in, this, attributes).read();
                passed(in);
                all.add(changeSet);
            }
            default -> {
                // properties and preconditions of the file change no changeSet's text
            }
        }
    }

    /** Those that stand before this place belong to what comes next. */
    private void passed(XMLStreamReader in) {
        Deque<WrittenChange> here = new ArrayDeque<>();
        while (!disguises.isEmpty() && isBefore(disguises.peek().position(), in)) {
            here.add(disguises.poll());
        }
        all.aside(here);
    }

    private static boolean isBefore(Position position, XMLStreamReader in) {
        int line = in.getLocation().getLineNumber();
        return position.line() < line
                || position.line() == line
                        && position.column() <= in.getLocation().getColumnNumber();
    }

    private String inherited(Map<String, String> attributes) {
        String own = attributes.getOrDefault("contextFilter", attributes.getOrDefault("context", ""));
        return (context + " " + own).strip();
    }

    static Map<String, String> attributes(XMLStreamReader in) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
        return attributes;
    }

    String file() {
        return file;
    }

    String path(Map<String, String> attributes) {
        return attributes.getOrDefault("logicalFilePath", logicalPath);
    }

    ChangelogFiles files() {
        return files;
    }

    Lines lines() {
        return lines;
    }

    /** The text of the element whose opening tag was just read. */
    XmlText content(XMLStreamReader in) {
        return XmlText.at(text, offset(in));
    }

    /** Where the opening tag begins that was just read. */
    Position startOf(XMLStreamReader in) {
        int open = text.lastIndexOf("<" + prefixed(in), offset(in) - 1);
        return lines.at(Math.max(0, open));
    }

    List<String> sqlOf(String id, String author, int change) {
        return typed.sqlOf(id, author, change);
    }

    List<String> rollbackSqlOf(String id, String author) {
        return typed.rollbackSqlOf(id, author);
    }

    boolean reversesByItself(String id, String author) {
        return typed.reversesByItself(id, author);
    }

    private int offset(XMLStreamReader in) {
        return lines.offset(in.getLocation().getLineNumber(), in.getLocation().getColumnNumber());
    }

    private static String prefixed(XMLStreamReader in) {
        String prefix = in.getPrefix();
        return prefix == null || prefix.isEmpty() ? in.getLocalName() : prefix + ":" + in.getLocalName();
    }
}
