package et.aksum.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalDatabaseTest {
    @ParameterizedTest
    @ValueSource(ints = {9, 14, 19})
    void a_version_outside_15_to_18_is_refused_with_its_number(int major) {
        assertThatExceptionOfType(LaunchFailed.class)
                .isThrownBy(() -> ExternalDatabase.refuseUnsupported(major))
                .withMessageContaining("PostgreSQL " + major)
                .withMessageContaining("15 to 18");
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 16, 17, 18})
    void versions_15_to_18_are_welcome(int major) {
        assertThatCode(() -> ExternalDatabase.refuseUnsupported(major)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://db/aksum?user=postgres", "jdbc:postgresql://db/aksum?a=b&password=x"})
    void an_address_with_a_user_is_refused_because_it_would_win_over_the_role(String url) {
        assertThatExceptionOfType(LaunchFailed.class)
                .isThrownBy(() -> new ExternalDatabase(url, "m", "m", "a", "a"))
                .withMessageContaining("must not name a user");
    }

    @Test
    void an_address_of_another_kind_of_database_is_refused() {
        assertThatExceptionOfType(LaunchFailed.class)
                .isThrownBy(() -> new ExternalDatabase("jdbc:h2:mem:x", "m", "m", "a", "a"))
                .withMessageContaining("jdbc:postgresql:");
    }

    @Test
    void a_database_that_does_not_answer_is_named_with_the_user_that_failed() {
        var nobodyThere = new ExternalDatabase("jdbc:postgresql://127.0.0.1:1/aksum", "migrator", "m", "a", "a");
        assertThatExceptionOfType(LaunchFailed.class)
                .isThrownBy(nobodyThere::check)
                .withMessageContaining("does not accept migrator");
    }
}
