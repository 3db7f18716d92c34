package et.aksum.operations.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartContextsTest {
    @Test
    void normally_there_is_none() {
        assertThat(StartContexts.of(Optional.empty(), Optional.empty())).isEmpty();
        assertThat(StartContexts.of(Optional.of(" "), Optional.of("file"))).isEmpty();
    }

    @Test
    void a_demo_starts_with_the_credentials_of_its_launcher_only() {
        assertThat(StartContexts.of(Optional.of("demo"), Optional.of("/run/demo.json")))
                .containsExactly("demo");
        assertThatIllegalStateException()
                .isThrownBy(() -> StartContexts.of(Optional.of("demo"), Optional.empty()))
                .withMessageContaining("AKSUM_DEMO_CREDENTIALS_FILE");
        assertThatIllegalStateException().isThrownBy(() -> StartContexts.of(Optional.of("demo"), Optional.of("")));
    }

    @Test
    void an_unknown_context_stops_the_start() {
        assertThatIllegalStateException()
                .isThrownBy(() -> StartContexts.of(Optional.of("demo,test"), Optional.of("file")))
                .withMessageContaining("demo,test");
    }
}
