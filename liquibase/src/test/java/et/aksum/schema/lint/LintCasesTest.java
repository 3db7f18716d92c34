package et.aksum.schema.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LintCasesTest {
    static List<LintCase> cases() throws IOException {
        return LintCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bad_cases_are_found_and_good_ones_left_alone(LintCase lintCase) {
        assertThat(lintCase.failure()).isEmpty();
    }
}
