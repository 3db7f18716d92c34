package et.aksum.schema.history;

import et.aksum.schema.sql.token.Position;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** {@link Disguise}s that XML and Liquibase's own language allow, in the order they stand in a file. */
final class XmlDisguises {
    private static final Set<String> OF_A_FILE = Set.of("include", "includeAll", "changeSet");

    private static final Set<String> OF_AN_INCLUDE =
            Set.of("file", "path", "relativeToChangelogFile", "contextFilter", "context");

    private final List<WrittenChange> found = new ArrayList<>();
    private final XMLStreamReader in;
    private final Deque<String> open = new ArrayDeque<>();

    private XmlDisguises(XMLStreamReader in) {
        this.in = in;
    }

    /** @throws XMLStreamException when it is not well formed */
    static Deque<WrittenChange> in(String text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XmlDisguises disguises = new XmlDisguises(factory.createXMLStreamReader(new StringReader(text)));
        disguises.read();
        return new ArrayDeque<>(disguises.found);
    }

    private void read() throws XMLStreamException {
        heading();
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.DTD -> add("A DOCTYPE declares text that is put in elsewhere.");
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    add("A processing instruction is no part of a changelog.");
                case XMLStreamConstants.START_ELEMENT -> {
                    element();
                    open.push(in.getLocalName());
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> parameters(in.getText());
                default -> {
                    // Comments and space say nothing to Liquibase.
                }
            }
        }
    }

    private void heading() {
        String encoding = in.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            add("A changelog in %s is read as UTF-8 by everybody but Liquibase.".formatted(encoding));
        }
        if (in.getVersion() != null && !in.getVersion().equals("1.0")) {
            add("XML %s has line ends that SQL does not know.".formatted(in.getVersion()));
        }
    }

    private void element() {
        String name = in.getLocalName();
        if (open.size() == 1 && !OF_A_FILE.contains(name)) {
            add("The element %s of a file changes what its changeSets, or those of other files, do.".formatted(name));
        } else if (open.size() == 2 && name.equals("modifySql")) {
            add("modifySql changes the statements before they run.");
        } else if (name.equals("column") && "COMPUTED".equalsIgnoreCase(in.getAttributeValue(null, "type"))) {
            add("A COMPUTED column takes SQL from a file of rows.");
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            parameters(in.getAttributeValue(i));
            if (name.startsWith("include") && !OF_AN_INCLUDE.contains(in.getAttributeLocalName(i))) {
                add("%s of an include decides what of the file runs, or runs it a second time under another name."
                        .formatted(in.getAttributeLocalName(i)));
            }
        }
    }

    private void parameters(String text) {
        int at = text.indexOf("${");
        if (at >= 0) {
            int end = text.indexOf('}', at);
            add("%s becomes what a property, a variable of the environment or the command line says."
                    .formatted(text.substring(at, end < 0 ? Math.min(text.length(), at + 40) : end + 1)));
        }
    }

    private void add(String message) {
        Position position = new Position(
                in.getLocation().getLineNumber(), Math.max(1, in.getLocation().getColumnNumber()));
        found.add(new WrittenChange(Disguise.MARK + message, Map.of(), position, List.of()));
    }
}
