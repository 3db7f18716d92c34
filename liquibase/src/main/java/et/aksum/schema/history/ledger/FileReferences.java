package et.aksum.schema.history.ledger;

import et.aksum.schema.history.ledger.HistoryEntry.Place;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The files an XML changelog includes, or reads for a change. */
final class FileReferences {
    private final String path;
    private final List<Reference> found = new ArrayList<>();

    private FileReferences(String path) {
        this.path = path;
    }

    /**
     * @param path below the root of the source
     * @param tree whether everything below that path is meant
     */
    record Reference(String path, boolean tree, Place place) {}

    /** @throws XMLStreamException with the place, when it is not well formed */
    static List<Reference> in(String path, String text) throws XMLStreamException {
        FileReferences references = new FileReferences(path);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                references.see(xml);
            }
        }
        return references.found;
    }

    private void see(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "include", "loadData", "loadUpdateData" -> refer(xml, "file", false);
            case "includeAll" -> refer(xml, "path", true);
            case "sqlFile", "createProcedure", "createView" -> refer(xml, "path", false);
            default -> {
                // Says nothing about files.
            }
        }
    }

    private void refer(XMLStreamReader xml, String attribute, boolean tree) {
        String target = xml.getAttributeValue(null, attribute);
        if (target == null || target.isEmpty()) {
            return;
        }
        boolean relative = "true".equals(xml.getAttributeValue(null, "relativeToChangelogFile"));
        Place place = new Place(path, xml.getLocation().getLineNumber(), 0);
        found.add(new Reference(ChangelogPaths.resolve(relative ? path : "", target), tree, place));
    }
}
