package et.aksum.schema.cli.output;

import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.Severity;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.PrintWriter;
import java.util.List;

/** For code review: SARIF 2.1.0 as published by OASIS. */
final class SarifRenderer implements Renderer {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    @Override
    public void render(String verb, Report report, PrintWriter out) {
        List<String> rules = report.findings().stream()
                .map(Finding::rule)
                .distinct()
                .sorted()
                .toList();
        JsonArrayBuilder results = Json.createArrayBuilder();
        Fingerprints fingerprints = new Fingerprints();
        report.findings().forEach(finding -> results.add(result(finding, rules, fingerprints.of(finding))));
        JsonObjectBuilder run = Json.createObjectBuilder()
                .add("tool", Json.createObjectBuilder().add("driver", driver(rules)))
                .add("automationDetails", Json.createObjectBuilder().add("id", "aksum-schema/" + verb + "/"))
                .add("invocations", Json.createArrayBuilder().add(invocation(report)))
                .add("results", results);
        PrettyJson.write(
                Json.createObjectBuilder()
                        .add("$schema", SCHEMA)
                        .add("version", "2.1.0")
                        .add("runs", Json.createArrayBuilder().add(run))
                        .build(),
                out);
    }

    private static JsonObjectBuilder driver(List<String> rules) {
        JsonArrayBuilder descriptions = Json.createArrayBuilder();
        rules.forEach(rule -> descriptions.add(SarifRule.of(rule)));
        JsonObjectBuilder driver = Json.createObjectBuilder().add("name", "aksum-schema");
        String version = SarifRenderer.class.getPackage().getImplementationVersion();
        if (version != null) {
            driver.add("version", version);
        }
        return driver.add("rules", descriptions);
    }

    private static JsonObjectBuilder invocation(Report report) {
        JsonObjectBuilder invocation = Json.createObjectBuilder()
                .add("executionSuccessful", report.problem() == null)
                .add("exitCode", report.outcome().exitCode());
        if (report.problem() != null) {
            invocation.add(
                    "toolExecutionNotifications",
                    Json.createArrayBuilder()
                            .add(Json.createObjectBuilder()
                                    .add("level", "error")
                                    .add("message", text(report.problem()))));
        }
        return invocation;
    }

    private static JsonObjectBuilder result(Finding finding, List<String> rules, String fingerprint) {
        JsonObjectBuilder result = Json.createObjectBuilder()
                .add("ruleId", finding.rule())
                .add("ruleIndex", rules.indexOf(finding.rule()))
                .add("level", level(finding.severity()))
                .add("message", text(finding.message() + "\n" + finding.remedy()));
        SarifPlace.of(finding)
                .ifPresent(place ->
                        result.add("locations", Json.createArrayBuilder().add(place)));
        return result.add("partialFingerprints", Json.createObjectBuilder().add(Fingerprints.NAME, fingerprint));
    }

    private static JsonObjectBuilder text(String text) {
        return Json.createObjectBuilder().add("text", text);
    }

    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
