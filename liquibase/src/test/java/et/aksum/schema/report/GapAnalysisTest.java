package et.aksum.schema.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import et.aksum.schema.drift.CatalogueText;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.lint.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GapAnalysisTest {
    private static final Path REQUIREMENTS = Path.of("../docs/REQUIREMENTS.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]\\d+) \\| ([^|]*) \\| ([^|]*) \\|");
    private static final String CATALOGUE =
            """
            table sales.client
              row security: true
            constraint sales.client.client_tin_ck
              definition: CHECK ((tin ~ '^[0-9]{10}$'::text))
            """;

    private static List<Finding> findings(String parts, String... cut) {
        String map = "- id: C1\n  says: TIN\n  parts:\n" + parts.indent(4);
        return GapAnalysis.of(RequirementMap.parse(map), CatalogueText.parse(CATALOGUE), Set.of(cut))
                .findings();
    }

    @Test
    void what_is_claimed_and_there_is_fine() {
        assertThat(
                        findings(
                                """
                - what: clients
                  release: "0.1"
                  needs: [table sales.client, "constraint sales.client.client_tin_ck: [0-9]{10}", "table sales.cl*: row security: true"]
                """))
                .isEmpty();
    }

    @Test
    void what_is_claimed_and_missing_or_different_fails() {
        assertThat(
                        findings(
                                """
                - what: clients
                  release: "0.1"
                  needs: [table sales.contact, "constraint sales.client.client_tin_ck: [0-9]{9}"]
                """))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).contains("C1, clients", "table sales.contact", "[0-9]{9}"));
    }

    @Test
    void a_plan_is_no_failure_until_its_release_is_cut() {
        String planned = "- what: contacts\n  release: \"0.3\"\n  planned: true\n  needs: [table sales.contact]\n";

        assertThat(findings(planned, "0.1", "0.2")).isEmpty();
        assertThat(findings(planned, "0.3"))
                .extracting(Finding::message)
                .containsExactly("C1, contacts: planned in 0.3, which was cut without it.");
    }

    @Test
    void a_plan_that_has_come_true_must_be_claimed() {
        assertThat(findings("- what: clients\n  release: \"0.3\"\n  planned: true\n  needs: [table sales.client]\n"))
                .extracting(Finding::message)
                .containsExactly("C1, clients: planned, but all it needs is there.");
    }

    @Test
    void a_map_that_cannot_be_understood_is_refused_by_name() {
        assertThatThrownBy(() -> findings("- what: clients\n  release: \"0.1\"\n"))
                .hasMessageContainingAll("db/requirements.yaml", "C1", "neither planned");
        assertThatThrownBy(() -> RequirementMap.parse("- id: [")).hasMessageContaining("no YAML, line 1: ");
        assertThatThrownBy(() -> RequirementMap.parse("id: C1")).hasMessageContaining("a list is expected");
    }

    @Test
    void the_map_has_every_requirement_and_plans_nothing_for_those_that_are_built() throws IOException {
        Map<String, String> states = ROW.matcher(Files.readString(REQUIREMENTS))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), (MatchResult row) -> row.group(3)));
        List<Requirement> requirements =
                RequirementMap.of(ChangelogFiles.ofThisBuild()).requirements();

        assertThat(requirements).extracting(Requirement::id).containsExactlyInAnyOrderElementsOf(states.keySet());
        assertThat(requirements.stream()
                        .filter(requirement -> states.get(requirement.id()).startsWith("built"))
                        .filter(requirement -> !states.get(requirement.id()).contains("planned"))
                        .filter(requirement -> requirement.parts().stream().anyMatch(Requirement.Part::planned))
                        .map(Requirement::id))
                .as(
                        "docs/REQUIREMENTS.md says built: take \"planned\" away in db/requirements.yaml and name what is needed")
                .isEmpty();
    }
}
