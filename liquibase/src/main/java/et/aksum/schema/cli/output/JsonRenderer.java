package et.aksum.schema.cli.output;

import et.aksum.schema.lint.Finding;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.PrintWriter;
import java.util.Locale;

/** For scripts: one object with the verb, its outcome, the findings, and the facts of the verb. */
final class JsonRenderer implements Renderer {

    @Override
    public void render(String verb, Report report, PrintWriter out) {
        JsonObjectBuilder root = Json.createObjectBuilder()
                .add("verb", verb)
                .add("outcome", report.outcome().name().toLowerCase(Locale.ROOT))
                .add("exitCode", report.outcome().exitCode());
        if (report.problem() != null) {
            root.add("problem", report.problem());
        }
        JsonArrayBuilder findings = Json.createArrayBuilder();
        report.findings().forEach(finding -> findings.add(object(finding)));
        root.add("findings", findings);
        report.facts().forEach(root::add);
        PrettyJson.write(root.build(), out);
    }

    private static JsonObjectBuilder object(Finding finding) {
        return Json.createObjectBuilder()
                .add("rule", finding.rule())
                .add("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .add("file", finding.file())
                .add("changeSet", finding.changeSet())
                .add("line", finding.line())
                .add("column", finding.column())
                .add("message", finding.message())
                .add("remedy", finding.remedy());
    }
}
