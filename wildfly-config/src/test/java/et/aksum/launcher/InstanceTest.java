package et.aksum.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceTest {
    private static final Ports PORTS = new Ports(8080, 8443, 9990, 5432);
    private static final ExternalDatabase LOGIN =
            new ExternalDatabase("jdbc:postgresql://127.0.0.1:5432/aksum", "m", "m", "a", "a");
    private static final DemoPerson SELAM =
            new DemoPerson("addis-medical", "selam", "pass\"word", "ABCD", List.of("procurement"), "aks_x_y");

    @TempDir
    Path folder;

    @Test
    void the_file_has_exactly_the_promised_fields() {
        String json = instance().json();
        for (String field : List.of(
                "\"portal\": \"http://localhost:8080/\"",
                "\"api\": \"http://localhost:8080/api/v1\"",
                "\"health\": \"http://127.0.0.1:9990/health\"",
                "\"console\": \"http://127.0.0.1:9990/console\"",
                "\"openapi\": \"http://localhost:8080/openapi\"",
                "\"serverPid\": 11",
                "\"databasePid\": 22",
                "\"jdbcUrl\": \"jdbc:postgresql://127.0.0.1:5432/aksum\"",
                "\"setupSecretFile\": \"" + folder.resolve("setup-secret") + "\""))
            assertThat(json).contains(field);
        assertThat(json).contains("\"username\": \"selam\"", "\"roles\": [\"procurement\"]", "pass\\\"word");
    }

    @Test
    void it_holds_credentials_so_only_its_owner_may_read_it() throws IOException {
        Path file = folder.resolve("run/aksum.json");
        instance().write(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private Instance instance() {
        return Instance.of(Options.forTest(folder, folder), PORTS, 11, new Database(LOGIN, 22), List.of(SELAM));
    }
}
