package et.aksum.schema.health;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.SchemaState;
import et.aksum.schema.SchemaStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReadinessPolicyTest {

    private static ReadinessPolicy policy(SchemaCheckMode mode, boolean testing, boolean insecureAllowed) {
        return new ReadinessPolicy(mode, testing, insecureAllowed, List.of());
    }

    private static SchemaStatus status(SchemaState state) {
        return new SchemaStatus(
                "a", "b", state == SchemaState.BEHIND ? 2 : 0, state == SchemaState.BEHIND ? "b" : null, state);
    }

    @Nested
    class The_schema {
        @ParameterizedTest
        @CsvSource({
            // mode, testing, insecure allowed: UP_TO_DATE, BEHIND, NEVER_MIGRATED, AHEAD, UNKNOWN
            "DEFAULT, false, false, true,  false, false, true,  false",
            "STRICT,  false, false, true,  false, false, false, false",
            "STRICT,  true,  true,  true,  false, false, false, false",
            "OFF,     false, false, true,  true,  true,  true,  true",
            "DEFAULT, true,  false, true,  true,  true,  true,  true",
            "DEFAULT, false, true,  true,  true,  true,  true,  true",
        })
        void decides_as_the_table_says(
                SchemaCheckMode mode,
                boolean testing,
                boolean allowed,
                boolean upToDate,
                boolean behind,
                boolean never,
                boolean ahead,
                boolean unknown) {
            ReadinessPolicy policy = policy(mode, testing, allowed);
            assertThat(List.of(SchemaState.values()).stream()
                            .map(state -> policy.ofSchema(status(state)).up()))
                    .containsExactly(upToDate, behind, never, ahead, unknown);
        }

        @ParameterizedTest
        @CsvSource({
            "OFF, false, false, skipped: AKSUM_SCHEMA_CHECK=off",
            "DEFAULT, true, false, skipped: AKSUM_PROFILE=testing",
            "DEFAULT, false, true, skipped: AKSUM_ALLOW_INSECURE_DEFAULTS=true",
            "DEFAULT, false, false, default",
            "STRICT, true, true, strict"
        })
        void is_never_skipped_in_silence(SchemaCheckMode mode, boolean testing, boolean allowed, String said) {
            assertThat(policy(mode, testing, allowed)
                            .ofSchema(status(SchemaState.BEHIND))
                            .data())
                    .containsEntry("schemaCheck", said)
                    .containsEntry("state", "BEHIND")
                    .containsEntry("current", "a")
                    .containsEntry("expectedHead", "b")
                    .containsEntry("pending", "2");
        }

        @Test
        void gives_every_state_a_message_of_its_own() {
            ReadinessPolicy policy = policy(SchemaCheckMode.DEFAULT, false, false);
            assertThat(List.of(SchemaState.values()).stream()
                            .map(state -> policy.ofSchema(status(state)).data().get("message")))
                    .doesNotHaveDuplicates()
                    .doesNotContainNull();
        }
    }

    @Nested
    class The_configuration {
        @Test
        void is_refused_with_insecure_defaults_and_says_which() {
            var verdict = new ReadinessPolicy(SchemaCheckMode.DEFAULT, false, false, List.of("no key", "demo"))
                    .ofConfiguration();
            assertThat(verdict.up()).isFalse();
            assertThat(verdict.data()).containsEntry("insecureDefaults", "no key; demo");
        }

        @Test
        void is_accepted_with_insecure_defaults_only_when_allowed_and_says_so() {
            var verdict =
                    new ReadinessPolicy(SchemaCheckMode.DEFAULT, false, true, List.of("no key")).ofConfiguration();
            assertThat(verdict.up()).isTrue();
            assertThat(verdict.data()).containsKey("allowed").containsEntry("insecureDefaults", "no key");
        }

        @Test
        void of_the_testing_profile_is_refused_like_any_other() {
            assertThat(new ReadinessPolicy(SchemaCheckMode.DEFAULT, true, false, List.of("no key"))
                            .ofConfiguration()
                            .up())
                    .isFalse();
        }
    }

    @Nested
    class The_mode {
        @ParameterizedTest
        @CsvSource({"strict, STRICT", "STRICT, STRICT", "default, DEFAULT", "' off ', OFF", "of, STRICT", "none, STRICT"
        })
        void is_strict_when_nobody_knows_the_word(String word, SchemaCheckMode mode) {
            assertThat(SchemaCheckMode.of(Optional.of(word))).isEqualTo(mode);
        }

        @ParameterizedTest
        @EnumSource(value = SchemaCheckMode.class, names = "DEFAULT")
        void is_default_when_nothing_is_said(SchemaCheckMode mode) {
            assertThat(SchemaCheckMode.of(Optional.empty())).isEqualTo(mode);
        }
    }
}
