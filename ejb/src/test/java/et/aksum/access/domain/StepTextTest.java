package et.aksum.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.access.domain.Decision.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepTextTest {
    @Test
    void a_step_says_what_its_rule_found() {
        assertThat(StepText.of(new Step(
                        "condition-cumulative-per-party",
                        false,
                        List.of("1000.00 USD", "30", "FAILS", "600.00 USD", "7"))))
                .isEqualTo(
                        "at most 1000.00 USD within 30 days for one partner, 600.00 USD so far for partner 7 (FAILS)");
        assertThat(StepText.of(new Step("duty-document", false, List.of("Who's {0}?"))))
                .isEqualTo("Who's {0}?");
    }

    @Test
    void a_rule_without_words_is_called_by_its_name() {
        assertThat(StepText.of(new Step("condition-new", true, List.of()))).isEqualTo("condition-new");
    }

    @Test
    void only_what_speaks_against_is_an_obstacle_and_is_said_once() {
        Step missing = new Step("limit-missing", false, List.of("5.00 USD"));

        assertThat(StepText.obstacles(List.of(new Step("active", true, List.of()), missing, missing)))
                .isEqualTo("no limit for 5.00 USD");
        assertThat(StepText.obstacles(List.of())).isEmpty();
    }
}
