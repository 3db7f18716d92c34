package et.aksum.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import et.aksum.harness.Harness;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger learns how to use the product, and nothing about its insides. */
class DisclosureApiIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/resources/",
                "/resources/aksum/",
                "/jakarta.faces.resource/",
                "/jakarta.faces.resource/..%2fWEB-INF%2fweb.xml",
                "/jakarta.faces.resource/%2e%2e/WEB-INF/web.xml",
                "/jakarta.faces.resource/aksum.css.xhtml?ln=../../WEB-INF",
                "/.git/config",
                "/.env",
                "/metrics",
                "/management",
                "/console",
                "/workforce/",
                "/identity/people.xhtml~"
            })
    @Tag("V13.4.3")
    @Tag("V13.4.5")
    void no_folder_is_listed_and_nothing_beside_the_pages_is_served(String path) {
        URI portal = Harness.server().info().portal();
        ApiAnswer answer = ApiClient.anonymous().get(portal + path.substring(1));

        assertThat(answer.status()).as(answer.toString()).isIn(302, 303, 400, 401, 403, 404);
        assertThat(answer.body())
                .doesNotContain("<web-app", "Manifest-Version", "Index of", "jvm_", "[core]", "<data-source");
    }

    @Test
    @Tag("V13.4.2")
    @Tag("V16.5.1")
    void errors_say_what_to_do_and_not_what_happened_inside() {
        URI portal = Harness.server().info().portal();
        for (String path :
                List.of("no/such/page", "api/v1/nothing", "api/v1/procurement/orders/x", "%ff", "api/v1/%2e%2e/x")) {
            ApiAnswer answer = ApiClient.anonymous().get(portal + path);
            assertThat(answer.status()).as(answer.toString()).isBetween(300, 499);
            assertThat(answer.body())
                    .as(path)
                    .doesNotContainPattern("at (et|org|com|jakarta|java)\\.[a-z.]+\\(")
                    .doesNotContain("Exception", "SQLSTATE", "WildFly", "Undertow", "Mojarra", "PROJECT_STAGE");
        }
    }

    @Test
    @Tag("V15.2.3")
    @Tag("V13.3.1")
    void the_archive_holds_no_test_and_no_secret() throws IOException {
        Path archive = Harness.TARGET.resolve("aksum.ear");
        try (ZipFile ear = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(ear.entries())) {
                assertThat(entry.getName())
                        .doesNotContainPattern("(junit|assertj|arquillian|playwright|mockito|-tests\\.jar)");
                if (entry.getName().matches("(lib/)?aksum-.*\\.(jar|war)")) {
                    check(new ZipInputStream(ear.getInputStream(entry)));
                }
            }
        }
        assertThat(Files.size(archive)).isPositive();
    }

    private static void check(ZipInputStream module) throws IOException {
        for (ZipEntry entry = module.getNextEntry(); entry != null; entry = module.getNextEntry()) {
            assertThat(entry.getName())
                    .doesNotMatch(".*(Test|IT)\\.class")
                    .doesNotMatch(".*\\.(pem|key|p12|jks|pfx|env)");
            if (entry.getName().matches(".*\\.(properties|xml|json|conf|yaml)")) {
                String text = new String(module.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                assertThat(text)
                        .as(entry.getName())
                        .doesNotContain("-----BEGIN PRIVATE KEY", "-----BEGIN RSA")
                        .doesNotContainPattern("(?i)(password|secret)\\s*[=:]\\s*[A-Za-z0-9+/]{20,}");
            }
        }
    }

    @Test
    @Tag("V5.4.1")
    @Tag("V5.4.2")
    void a_download_has_a_name_of_ours_and_is_not_shown_by_the_browser() {
        ApiClient client = Buyer.drafting("addis-medical").api();
        for (String file : List.of("procurement/orders.csv", "procurement/orders.xlsx")) {
            ApiAnswer answer = client.get(file + "?text=%22%3B%20filename%3Devil.exe");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Disposition").orElse(""))
                    .startsWith("attachment; filename")
                    .doesNotContain("evil");
            assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        }
    }

    @Test
    @Tag("V14.2.1")
    void no_secret_is_in_an_address_or_in_the_log() {
        ApiClient client = ApiClient.of(Harness.server().info().person("addis-medical", "administrator"));
        ApiAnswer inAddress = ApiClient.anonymous().get("me?access_token=" + client.token());
        client.get("me");

        assertThat(inAddress.status()).isIn(400, 401);
        assertThat(Harness.server().log()).doesNotContain(client.token());
    }
}
