package et.aksum.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import et.aksum.harness.Requirement;
import et.aksum.harness.Totp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** An authenticator that nobody of us wrote, oathtool of the OATH Toolkit, signs in. */
class OathtoolApiIT {
    private static final Path OATHTOOL = Path.of("/usr/bin/oathtool");

    private final DemoPerson auditor = Harness.server().info().person("hawassa-diagnostics", "auditor");

    @Test
    void oathtool_signs_in_as_an_independent_authenticator() throws Exception {
        if (!Files.isExecutable(OATHTOOL)) {
            Requirement.missing("oathtool at " + OATHTOOL + " (apt-get install oathtool)");
        }
        String code = code(auditor.totpSecret(), Totp.unusedStep(auditor.totpSecret()));

        ApiAnswer answer = ApiClient.anonymous()
                .post(
                        "tokens",
                        """
                        {"organisation":"%s","username":"%s","password":"%s","totpCode":"%s","name":"oathtool","days":1}"""
                                .formatted(auditor.organisation(), auditor.username(), auditor.password(), code));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.body()).contains("aks_");
    }

    /** The secret goes in by its standard input: arguments can be read by everybody on the machine. */
    private static String code(String secret, long step) throws IOException, InterruptedException {
        Process oathtool = new ProcessBuilder(OATHTOOL.toString(), "--totp", "--base32", "--now=@" + step * 30, "-")
                .redirectErrorStream(true)
                .start();
        oathtool.getOutputStream().write((secret + "\n").getBytes(StandardCharsets.US_ASCII));
        oathtool.getOutputStream().close();
        String said = new String(oathtool.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        assertThat(oathtool.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(said).as("what oathtool says").matches("\\d{6}");
        return said;
    }
}
