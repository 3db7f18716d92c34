package et.aksum.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    private final Properties properties = new Properties();

    @Test
    void without_any_setting_the_usual_ports_are_defaults_and_the_data_is_in_the_project() {
        properties.setProperty("aksum.home", "/project");
        Options options = new Arguments(properties, Map.of()).options();
        assertThat(options.ports()).isEqualTo(new Ports(-8080, -8443, -9990, -5432));
        assertThat(options.data()).isEqualTo(Path.of("/project/.aksum"));
        assertThat(options.runFile()).isEqualTo(Path.of("/project/wildfly-config/target/run/aksum.json"));
        assertThat(options.database()).isNull();
        assertThat(options.demo()).isFalse();
        assertThat(options.address()).isEqualTo("127.0.0.1");
    }

    @Test
    void every_setting_of_the_command_line_is_used() {
        properties.setProperty("aksum.http.port", "0");
        properties.setProperty("aksum.https.port", "18443");
        properties.setProperty("aksum.management.port", "19990");
        properties.setProperty("aksum.db.port", "15432");
        properties.setProperty("aksum.data", "/elsewhere");
        properties.setProperty("aksum.demo", "true");
        Options options = new Arguments(properties, Map.of()).options();
        assertThat(options.ports()).isEqualTo(new Ports(0, 18443, 19990, 15432));
        assertThat(options.data()).isEqualTo(Path.of("/elsewhere"));
        assertThat(options.demo()).isTrue();
    }

    @Test
    void a_port_that_is_none_is_refused_by_name() {
        properties.setProperty("aksum.http.port", "70000");
        assertThatExceptionOfType(LaunchFailed.class)
                .isThrownBy(() -> new Arguments(properties, Map.of()).options())
                .withMessage("-Daksum.http.port=70000 is not a port.");
    }

    @Test
    void a_database_of_the_operator_needs_both_logins() {
        var environment = Map.of("AKSUM_DB_URL", "jdbc:postgresql://db/aksum", "AKSUM_DB_MIGRATION_USER", "m");
        assertThatExceptionOfType(LaunchFailed.class)
                .isThrownBy(() -> new Arguments(properties, environment).options())
                .withMessageContaining("AKSUM_DB_MIGRATION_PASSWORD");
    }
}
