package et.aksum.api.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import et.aksum.harness.Harness;
import et.aksum.harness.RunInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.junit.jupiter.api.Test;

/** A management tool on another machine reaches the schema through the management port, with a name and a password. */
class SchemaManagementApiIT {
    private final RunInfo info = Harness.server().info();

    @Test
    void a_management_user_reads_the_schema_and_has_it_looked_at() throws IOException, JMException {
        String password = Files.readString(info.setupSecretFile().resolveSibling("secrets/management-password"))
                .strip();
        try (JMXConnector connector = connect("aksum", password)) {
            MBeanServerConnection server = connector.getMBeanServerConnection();
            ObjectName schema = new ObjectName("et.aksum:type=Schema");

            assertThat(server.getAttribute(schema, "State")).isEqualTo("UP_TO_DATE");
            assertThat(server.getAttribute(schema, "Migration")).isEqualTo("done");
            assertThat((String) server.invoke(schema, "plan", new Object[0], new String[0]))
                    .isEmpty();
            server.invoke(schema, "lookForDrift", new Object[0], new String[0]);
            assertThat(server.getAttribute(schema, "DriftLookedForAt")).isNotNull();
        }
    }

    @Test
    void a_stranger_is_refused() {
        assertThatThrownBy(() -> connect("aksum", "a guess").close())
                .isInstanceOfAny(IOException.class, SecurityException.class);
    }

    private JMXConnector connect(String user, String password) throws IOException {
        return JMXConnectorFactory.connect(
                new JMXServiceURL(
                        "service:jmx:remote+http://127.0.0.1:" + info.health().getPort()),
                Map.of(JMXConnector.CREDENTIALS, new String[] {user, password}));
    }
}
