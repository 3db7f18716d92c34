package et.aksum.schema.cli.output;

import et.aksum.schema.lint.Rule;
import et.aksum.schema.lint.RuleCatalogue;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/** A rule as SARIF describes it, in the words of the catalogue. */
final class SarifRule {
    private SarifRule() {}

    static JsonObjectBuilder of(String id) {
        JsonObjectBuilder description = Json.createObjectBuilder().add("id", id);
        if (RuleCatalogue.ofThisHouse().knows(id)) {
            Rule rule = RuleCatalogue.ofThisHouse().rule(id);
            description
                    .add("name", rule.name())
                    .add("shortDescription", text(rule.detects().isEmpty() ? rule.name() : rule.detects()))
                    .add("fullDescription", text(rule.consequence().isEmpty() ? rule.name() : rule.consequence()))
                    .add("help", text(rule.remedy().isEmpty() ? rule.name() : rule.remedy()))
                    .add(
                            "defaultConfiguration",
                            Json.createObjectBuilder().add("level", SarifRenderer.level(rule.severity())))
                    .add("properties", Json.createObjectBuilder().add("page", "docs/" + rule.page()));
        }
        return description;
    }

    private static JsonObjectBuilder text(String text) {
        return Json.createObjectBuilder().add("text", text);
    }
}
