package et.aksum.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Credentials for the demo people of the container tests, as the launcher would write them. */
final class DemoCredentials {
    /** The authenticator of everybody here. */
    static final String TOTP_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    private DemoCredentials() {}

    static String json() {
        try {
            List<String> lines = Files.readAllLines(
                    Path.of("../liquibase/src/main/resources/db/changelog/demo/people.csv"), StandardCharsets.UTF_8);
            return lines.stream()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(DemoCredentials::user)
                    .collect(Collectors.joining(",", "{\"users\":[", "]}"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String user(String[] cells) {
        UUID organisation = UUID.fromString(cells[0]);
        return """
                {"organisation":"%s","username":"%s","password":"correct horse %s","totpSecret":"%s","token":"aks_%s_%s"}"""
                .formatted(
                        cells[1],
                        cells[4],
                        cells[4],
                        TOTP_SECRET,
                        base64(organisation.getMostSignificantBits(), organisation.getLeastSignificantBits()),
                        base64(
                                UUID.randomUUID().getMostSignificantBits(),
                                UUID.randomUUID().getLeastSignificantBits(),
                                UUID.randomUUID().getMostSignificantBits(),
                                UUID.randomUUID().getLeastSignificantBits()));
    }

    private static String base64(long... parts) {
        var bytes = java.nio.ByteBuffer.allocate(parts.length * Long.BYTES);
        for (long part : parts) {
            bytes.putLong(part);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
