package et.aksum.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import et.aksum.harness.Harness;
import et.aksum.harness.Requirement;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    @Test
    @Tag("V15.1.2")
    void the_archive_holds_the_list_of_what_it_is_made_of() throws IOException {
        try (ZipFile ear = new ZipFile(Harness.TARGET.resolve("aksum.ear").toFile())) {
            ZipEntry bill = ear.getEntry("META-INF/sbom/aksum.cdx.json");
            if (bill == null) {
                Requirement.missing("the bill of materials, which Maven makes online only and not with cyclonedx.skip");
            }
            assertThat(bill).isNotNull();
            JsonObject list;
            try (var text = new InputStreamReader(ear.getInputStream(bill), StandardCharsets.UTF_8)) {
                list = JsonParser.parseReader(text).getAsJsonObject();
            }
            Set<String> listed = new TreeSet<>();
            list.getAsJsonArray("components").forEach(each -> {
                JsonObject component = each.getAsJsonObject();
                listed.add(component.get("name").getAsString() + "-"
                        + component.get("version").getAsString());
            });
            List<String> inside = new ArrayList<>();
            for (ZipEntry entry : java.util.Collections.list(ear.entries())) {
                if (entry.getName().matches("lib/(?!aksum-).*\\.jar")) {
                    inside.add(entry.getName());
                }
            }

            assertThat(list.get("bomFormat").getAsString()).isEqualTo("CycloneDX");
            assertThat(inside).isNotEmpty().allMatch(jar -> listed.stream()
                    .anyMatch(name -> jar.endsWith(name + ".jar")));
        }
    }

    @Test
    @Tag("V16.2.3")
    void logs_go_where_the_operators_are_told_and_nowhere_else() throws IOException {
        String server = Files.readString(
                Harness.REACTOR.resolve("wildfly-config/target/server/standalone/configuration/aksum.xml"));
        Set<String> files = new TreeSet<>();
        Matcher logging = Pattern.compile("(?s)<subsystem xmlns=\"urn:jboss:domain:logging.*?</subsystem>")
                .matcher(server);
        assertThat(logging.find()).isTrue();
        Matcher file = Pattern.compile("<file relative-to=\"jboss.server.log.dir\" path=\"([^\"]+)\"")
                .matcher(logging.group());
        while (file.find()) {
            files.add("standalone/log/" + file.group(1));
        }
        Set<String> handlers = new TreeSet<>();
        Matcher handler =
                Pattern.compile("<([a-z-]*handler) name=\"([^\"]+)\"( [^>]*)?>").matcher(logging.group());
        while (handler.find()) {
            if (!handler.group().endsWith("/>")) {
                handlers.add(handler.group(1));
            }
        }
        Matcher management = Pattern.compile(
                        "<file-handler [^>]*path=\"([^\"]+)\"[^>]*relative-to=\"jboss.server.data.dir\"")
                .matcher(server);
        while (management.find()) {
            files.add("standalone/data/" + management.group(1));
        }
        Set<String> told = new TreeSet<>();
        Matcher row = Pattern.compile("(?m)^\\| `(standalone/[^`]+)` \\|")
                .matcher(Files.readString(Harness.REACTOR.resolve("docs/operations.md")));
        while (row.find()) {
            told.add(row.group(1));
        }

        assertThat(handlers).containsExactly("console-handler", "size-rotating-file-handler");
        assertThat(files).isEqualTo(told);
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
