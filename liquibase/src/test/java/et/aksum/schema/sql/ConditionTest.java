package et.aksum.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.sql.token.Lexer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "((true))",
                "1 = 1",
                "'a' = 'a'",
                "org_id = org_id",
                "x = 1 or true",
                "not false",
                "true and 1=1",
                "a is null or a is not null",
                "'t'::boolean",
                "(select true)",
                "1 <> 2"
            })
    void some_conditions_hold_for_every_row(String condition) {
        assertThat(of(condition).isAlwaysTrue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x = 1", "false", "x = 1 and true", "not x", "1 = 2", "a is not null", "x between 1 and 2 or y"})
    void others_do_not(String condition) {
        assertThat(of(condition).isAlwaysTrue()).isFalse();
    }

    @Test
    void not_null_is_proved_by_what_must_hold_only() {
        assertThat(of("(a is not null) and b > 0").provesNotNull("a")).isTrue();
        assertThat(of("a is not null or b > 0").provesNotNull("a")).isFalse();
        assertThat(of("a > 0").provesNotNull("a")).isFalse();
    }

    @Test
    void the_and_of_between_separates_nothing() {
        assertThat(of("a between 1 and 2 and b").demands()).hasSize(2);
    }

    private static Condition of(String condition) {
        return Condition.of(new Expression(Lexer.tokens(condition)));
    }
}
