package et.aksum.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityVersionTest {
    private static final LongSupplier NOT_ASKED = () -> {
        throw new AssertionError("the current version is not needed");
    };

    @Test
    void a_strong_tag_is_the_expected_version() {
        assertThat(EntityVersion.expected(EntityVersion.tag(7), NOT_ASKED)).isEqualTo(7);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void without_if_match_a_precondition_is_required(String header) {
        assertProblem(header, 7, PlatformProblem.PRECONDITION_REQUIRED);
    }

    @Test
    void a_star_means_whatever_is_current() {
        assertThat(EntityVersion.expected(" * ", () -> 9)).isEqualTo(9);
    }

    @Test
    void one_of_several_tags_may_be_the_current_one() {
        assertThat(EntityVersion.expected("\"3\", \"4\" ,W/\"5\"", () -> 4)).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"7\"", "\"abc\"", "\"3\", \"4\"", "\"-1\"", "\"99999999999999999999\""})
    void weak_foreign_or_old_tags_match_nothing(String header) {
        assertProblem(header, 7, PlatformProblem.STALE_VERSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"7", "\"7\" x", "\"7\"\"8\"", "w/\"7\""})
    void what_is_no_entity_tag_is_refused(String header) {
        assertProblem(header, 7, PlatformProblem.INVALID_PARAMETER);
    }

    @Test
    void a_version_the_caller_has_is_known_even_as_a_weak_tag() {
        assertThat(EntityVersion.isKnown("W/\"7\"", 7)).isTrue();
        assertThat(EntityVersion.isKnown("\"6\", \"7\"", 7)).isTrue();
        assertThat(EntityVersion.isKnown("\"17\"", 7)).isFalse();
        assertThat(EntityVersion.isKnown(null, 7)).isFalse();
    }

    private static void assertProblem(String header, long current, PlatformProblem problem) {
        assertThatExceptionOfType(ApiRefusal.class)
                .isThrownBy(() -> EntityVersion.expected(header, () -> current))
                .satisfies(refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
