package et.aksum.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortChoiceTest {
    private static final String LOOPBACK = "127.0.0.1";
    private final List<String> notices = new ArrayList<>();

    @Test
    void zero_is_any_free_port_and_never_the_same_one_twice() throws IOException {
        try (var choice = new PortChoice(LOOPBACK, notices::add)) {
            List<Integer> chosen = IntStream.range(0, 20)
                    .mapToObj(n -> choice.choose("portal", "aksum.http.port", 0))
                    .toList();
            assertThat(chosen).doesNotHaveDuplicates().allMatch(port -> port > 0);
        }
        assertThat(notices).isEmpty();
    }

    @Test
    void a_port_that_was_asked_for_and_is_taken_is_refused_by_name() throws IOException {
        try (ServerSocket taken = takenPort();
                var choice = new PortChoice(LOOPBACK, notices::add)) {
            assertThatExceptionOfType(LaunchFailed.class)
                    .isThrownBy(() -> choice.choose("portal", "aksum.http.port", taken.getLocalPort()))
                    .withMessageContaining("Port " + taken.getLocalPort() + " (portal) is taken")
                    .withMessageContaining("-Daksum.http.port=");
        }
    }

    @Test
    void a_default_port_that_is_taken_is_replaced_and_that_is_said() throws IOException {
        try (ServerSocket taken = takenPort();
                var choice = new PortChoice(LOOPBACK, notices::add)) {
            int chosen = choice.choose("portal", "aksum.http.port", -taken.getLocalPort());
            assertThat(chosen).isNotEqualTo(taken.getLocalPort());
            assertThat(notices).singleElement().asString().contains("is taken, using " + chosen + " instead");
        }
    }

    @Test
    void a_chosen_port_is_free_again_when_the_choice_is_over() throws IOException {
        int port;
        try (var choice = new PortChoice(LOOPBACK, notices::add)) {
            port = choice.choose("portal", "aksum.http.port", 0);
        }
        try (var server = new ServerSocket(port, 1, InetAddress.getByName(LOOPBACK))) {
            assertThat(server.isBound()).isTrue();
        }
    }

    private static ServerSocket takenPort() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK));
    }
}
