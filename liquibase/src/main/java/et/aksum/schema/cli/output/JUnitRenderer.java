package et.aksum.schema.cli.output;

import et.aksum.schema.lint.Finding;
import java.io.PrintWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** For build servers: each finding is a failed test case, nothing found is one that passed. */
final class JUnitRenderer implements Renderer {

    @Override
    public void render(String verb, Report report, PrintWriter out) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            suite(verb, report, xml);
            xml.writeEndDocument();
            xml.flush();
            out.println();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void suite(String verb, Report report, XMLStreamWriter xml) throws XMLStreamException {
        int failures = report.findings().size();
        int errors = report.problem() == null ? 0 : 1;
        String tests = String.valueOf(Math.max(1, failures + errors));
        xml.writeStartElement("testsuites");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "aksum-schema " + verb);
        xml.writeAttribute("tests", tests);
        xml.writeAttribute("failures", String.valueOf(failures));
        xml.writeAttribute("errors", String.valueOf(errors));
        xml.writeAttribute("skipped", "0");
        if (report.problem() != null) {
            failed(xml, verb, verb, "error", report.outcome().name(), report.problem(), report.problem());
        } else if (failures == 0) {
            xml.writeEmptyElement("testcase");
            xml.writeAttribute("classname", "aksum-schema");
            xml.writeAttribute("name", verb);
        }
        for (Finding finding : report.findings()) {
            String where = finding.changeSet().isEmpty() ? Place.of(finding) : finding.changeSet();
            failed(
                    xml,
                    finding.file().isEmpty() ? "aksum-schema" : finding.file(),
                    finding.rule() + " " + where,
                    "failure",
                    finding.rule(),
                    finding.message(),
                    Place.of(finding) + "\n" + finding.message() + "\n" + finding.remedy());
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void failed(
            XMLStreamWriter xml, String group, String name, String element, String type, String message, String text)
            throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", allowed(group));
        xml.writeAttribute("name", allowed(name));
        xml.writeStartElement(element);
        xml.writeAttribute("type", type);
        xml.writeAttribute("message", allowed(message));
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** XML 1.0 has no way to write most control characters. */
    private static String allowed(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
