package et.aksum.schema.cli;

import et.aksum.schema.SchemaSeeds.Seed;
import et.aksum.schema.cli.output.Report;
import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.Severity;
import et.aksum.schema.seed.Seeds;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "seeds",
        description =
                "Shows what became of the rows releases ship as a start: as shipped before, as shipped now, as it stands. "
                        + "Changes nothing, unless told to.",
        footer =
                "%nEach row that differs is a finding SEED. An edit is information: it stays. What is to be planted exits with 1.")
final class SeedsVerb extends Verb {
    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Option(
            names = "--plant",
            order = 20,
            description = "Plant what is missing and bring unedited rows up to date, in every organisation, first.")
    boolean plant;

    SeedsVerb(Surroundings around) {
        super(around);
    }

    @Override
    Report run() {
        return database.read(around, connection -> {
            List<String> text = new ArrayList<>();
            if (plant) {
                text.add("%d seeds planted or brought up to date.".formatted(Seeds.plantEverywhere(connection)));
            }
            return report(Seeds.everywhere(connection), text);
        });
    }

    private static Report report(Map<String, List<Seed>> everywhere, List<String> text) {
        List<Finding> findings = new ArrayList<>();
        JsonArrayBuilder seeds = Json.createArrayBuilder();
        everywhere.forEach(
                (whose, found) -> found.stream().filter(Seed::differs).forEach(seed -> {
                    findings.add(finding(whose, seed));
                    seeds.add(facts(whose, seed));
                }));
        int all = everywhere.values().stream().mapToInt(List::size).sum();
        text.add("%d seeds looked at, of %d organisations and of everybody: %d differ from what is shipped."
                .formatted(all, everywhere.size() - 1, findings.size()));
        return Report.of(
                findings,
                text,
                Json.createObjectBuilder()
                        .add("looked", all)
                        .add("seeds", seeds)
                        .build());
    }

    private static Finding finding(String whose, Seed seed) {
        return new Finding(
                "SEED",
                seed.isPending() ? Severity.WARNING : Severity.INFO,
                "",
                "",
                "%s, %s %s: %s. %s"
                        .formatted(
                                whose,
                                seed.set(),
                                seed.key(),
                                seed.state(),
                                SeedColumns.of(seed).words()),
                seed.isPending()
                        ? "aksum-schema seeds --plant writes it."
                        : "Nothing need be done: what a customer made of a row stays.");
    }

    private static JsonObjectBuilder facts(String whose, Seed seed) {
        JsonObjectBuilder facts = Json.createObjectBuilder()
                .add("organisation", whose)
                .add("set", seed.set())
                .add("key", seed.key())
                .add("state", seed.state());
        add(facts, "before", seed.before());
        add(facts, "now", seed.now());
        add(facts, "found", seed.found());
        return facts;
    }

    private static void add(JsonObjectBuilder facts, String name, @Nullable String content) {
        if (content != null) {
            facts.add(name, content);
        }
    }
}
