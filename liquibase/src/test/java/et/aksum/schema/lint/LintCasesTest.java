package et.aksum.schema.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LintCasesTest {
    /** Rules that need a release manifest, the entities or a database; they are tested where those are. */
    private static final Set<String> ELSEWHERE =
            Set.of("IN01", "IN02", "IN03", "IN04", "IN06", "IN07", "IN13", "OP01", "OP02");

    static List<LintCase> cases() throws IOException {
        return LintCase.all().stream()
                .filter(lintCase -> !ELSEWHERE.contains(lintCase.rule()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bad_cases_are_found_and_good_ones_left_alone(LintCase lintCase) {
        assertThat(lintCase.failure()).isEmpty();
    }
}
