package et.aksum.schema.cli;

import et.aksum.schema.DriftReport;
import et.aksum.schema.cli.output.Report;
import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.Severity;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Differences as every format shows them. */
record DriftFindings(DriftReport found) {
    Report report(List<String> text) {
        JsonArrayBuilder differences = Json.createArrayBuilder();
        found.entries().forEach(entry -> differences.add(facts(entry)));
        return Report.of(
                found.entries().stream().map(DriftFindings::finding).toList(),
                text,
                Json.createObjectBuilder()
                        .add("tables", found.tables())
                        .add("clean", found.isClean())
                        .add("differences", differences)
                        .build());
    }

    private static Finding finding(DriftReport.Entry entry) {
        String allowed = entry.allowed();
        String since = entry.since();
        return new Finding(
                "DRIFT",
                allowed == null ? Severity.ERROR : Severity.INFO,
                "",
                since == null ? "" : since,
                "%s%s (%s).".formatted(entry.what(), allowed == null ? "" : "; allowed " + allowed, entry.between()),
                entry.remedy());
    }

    private static JsonObjectBuilder facts(DriftReport.Entry entry) {
        JsonObjectBuilder facts = Json.createObjectBuilder()
                .add("between", entry.between())
                .add("object", entry.object())
                .add("what", entry.what());
        add(facts, "expected", entry.expected());
        add(facts, "found", entry.found());
        add(facts, "since", entry.since());
        add(facts, "allowed", entry.allowed());
        return facts.add("remedy", entry.remedy());
    }

    private static void add(JsonObjectBuilder facts, String name, @Nullable String value) {
        if (value == null) {
            facts.addNull(name);
        } else {
            facts.add(name, value);
        }
    }
}
