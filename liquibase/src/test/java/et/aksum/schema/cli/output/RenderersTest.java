package et.aksum.schema.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.Severity;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class RenderersTest {
    private static final Finding EDITED = new Finding(
            "IN01",
            Severity.ERROR,
            "db/changelog/0.1/sales & more.xml",
            "0.1-sales-001",
            12,
            3,
            "It was edited\u0007 <after> its release.",
            "Write a new one.");
    private static final Finding SOMEWHERE =
            new Finding("OP01", Severity.WARNING, "", "", 0, 0, "An index is broken.", "Rebuild it.");
    private static final Report BOTH = Report.of(List.of(EDITED, SOMEWHERE), List.of("Looked at 2 changeSets."));
    private static final Report NONE = Report.of(List.of(), List.of("Fine."));
    private static final Report FAILED = Report.of(Refusal.unknown("no connection"));

    private static String rendered(Format format, Report report) {
        StringWriter out = new StringWriter();
        format.render("verify", report, new PrintWriter(out), false);
        return out.toString();
    }

    private static JsonObject json(Format format, Report report) {
        return Json.createReader(new StringReader(rendered(format, report))).readObject();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void every_format_ends_with_a_line_end(Format format) {
        assertThat(rendered(format, BOTH)).endsWith("\n");
    }

    @Nested
    class Text {
        @Test
        void says_where_in_a_form_that_editors_understand() {
            assertThat(rendered(Format.TEXT, BOTH))
                    .contains("db/changelog/0.1/sales & more.xml:12:3: error IN01 [0.1-sales-001]")
                    .contains("→ Write a new one.")
                    .contains("2 findings, 1 of them an error.");
        }

        @Test
        void names_from_files_give_no_orders_to_a_terminal() {
            Finding hostile = new Finding(
                    "DL01", Severity.ERROR, "a\u001b]0;x\u0007.sql", "\u001b[2J", 1, 1, "a\u001b[31m\n\u009b", "\rb");

            assertThat(rendered(Format.TEXT, Report.of(List.of(hostile), List.of())))
                    .doesNotContain("\u001b", "\u0007", "\u009b", "\r")
                    .contains("a\uFFFD[31m");
        }

        @Test
        void lines_keep_their_orders_in_a_file_and_lose_them_on_a_terminal() {
            Report script = Report.of(List.of(), List.of("select '\u001b[2J'"));
            StringWriter terminal = new StringWriter();
            Format.TEXT.render("sql", script, new PrintWriter(terminal), true);

            assertThat(terminal.toString()).contains("select '\uFFFD[2J'").doesNotContain("\u001b[2J");
            assertThat(rendered(Format.TEXT, script)).contains("select '\u001b[2J'");
        }

        @Test
        void has_colours_only_for_a_terminal() {
            StringWriter terminal = new StringWriter();
            Format.TEXT.render("verify", BOTH, new PrintWriter(terminal), true);

            assertThat(terminal.toString()).contains("\u001b[1;31merror\u001b[0m");
            assertThat(rendered(Format.TEXT, BOTH)).doesNotContain("\u001b");
        }
    }

    @Nested
    class JsonText {
        @Test
        void holds_every_part_of_a_finding() {
            JsonObject finding =
                    json(Format.JSON, BOTH).getJsonArray("findings").getJsonObject(0);

            assertThat(finding.keySet())
                    .containsExactly("rule", "severity", "file", "changeSet", "line", "column", "message", "remedy");
            assertThat(finding.getInt("line")).isEqualTo(12);
            assertThat(finding.getString("severity")).isEqualTo("error");
        }

        @Test
        void says_how_it_ended() {
            assertThat(json(Format.JSON, BOTH).getString("outcome")).isEqualTo("findings");
            assertThat(json(Format.JSON, NONE).getInt("exitCode")).isZero();
            assertThat(json(Format.JSON, FAILED).getString("problem")).isEqualTo("no connection");
        }
    }

    @Nested
    class Sarif {
        private JsonObject run(Report report) {
            return json(Format.SARIF, report).getJsonArray("runs").getJsonObject(0);
        }

        @Test
        void names_rule_place_and_changeSet() {
            JsonObject result = run(BOTH).getJsonArray("results").getJsonObject(0);
            JsonObject location = result.getJsonArray("locations").getJsonObject(0);

            assertThat(result.getString("ruleId")).isEqualTo("IN01");
            assertThat(result.getString("level")).isEqualTo("error");
            assertThat(location.getValue("/physicalLocation/artifactLocation/uri"))
                    .isEqualTo(Json.createValue("db/changelog/0.1/sales%20&%20more.xml"));
            assertThat(location.getValue("/physicalLocation/region/startLine")).isEqualTo(Json.createValue(12));
            assertThat(location.getValue("/logicalLocations/0/name")).isEqualTo(Json.createValue("0.1-sales-001"));
        }

        @Test
        void lists_each_rule_it_refers_to_by_index() {
            JsonObject run = run(BOTH);
            int index = run.getJsonArray("results").getJsonObject(1).getInt("ruleIndex");

            assertThat(run.getValue("/tool/driver/rules/" + index + "/id")).isEqualTo(Json.createValue("OP01"));
        }

        @Test
        void recognises_a_finding_that_moved_and_tells_equal_ones_apart() {
            Finding moved = new Finding(
                    "IN01",
                    Severity.ERROR,
                    EDITED.file(),
                    EDITED.changeSet(),
                    99,
                    1,
                    EDITED.message(),
                    EDITED.remedy());
            Fingerprints one = new Fingerprints();
            Fingerprints next = new Fingerprints();

            assertThat(one.of(EDITED)).isEqualTo(next.of(moved));
            assertThat(one.of(EDITED)).isNotEqualTo(new Fingerprints().of(EDITED));
        }

        @Test
        void says_when_it_could_not_tell() {
            assertThat(run(FAILED).getValue("/invocations/0/executionSuccessful"))
                    .isEqualTo(jakarta.json.JsonValue.FALSE);
            assertThat(run(FAILED).getJsonArray("results")).isEmpty();
        }
    }

    @Nested
    class JUnit {
        private Element suite(Report report) throws Exception {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(rendered(Format.JUNIT, report))));
            return (Element) document.getElementsByTagName("testsuite").item(0);
        }

        @Test
        void has_a_failed_case_for_each_finding_even_with_letters_that_xml_cannot_hold() throws Exception {
            assertThat(suite(BOTH).getAttribute("failures")).isEqualTo("2");
            assertThat(suite(BOTH).getElementsByTagName("failure").item(0).getTextContent())
                    .contains("<after> its release.");
        }

        @Test
        void has_one_case_that_passed_when_there_is_nothing_to_find() throws Exception {
            assertThat(suite(NONE).getAttribute("tests")).isEqualTo("1");
            assertThat(suite(NONE).getAttribute("failures")).isEqualTo("0");
        }

        @Test
        void has_an_error_when_it_could_not_tell() throws Exception {
            assertThat(suite(FAILED).getElementsByTagName("error").getLength()).isEqualTo(1);
        }
    }
}
