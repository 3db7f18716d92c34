package et.aksum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whom the product speaks to is on the page, in the settings and in the classes alike. */
class WaysOutTest {
    private static final Path PAGE = Reactor.ROOT.resolve("docs/security/ways-out.md");
    private static final List<JavaClasses> DEPLOYED =
            List.of(ProjectClasses.EJB, ProjectClasses.WEB, ProjectClasses.SCHEMA);

    /** Types that open a connection to somebody else. */
    private static final Pattern NETWORK = Pattern.compile("java\\.net\\.http\\..*"
            + "|java\\.net\\.(URLConnection|HttpURLConnection|JarURLConnection|Socket|DatagramSocket|MulticastSocket)"
            + "|java\\.nio\\.channels\\.(Asynchronous)?(Socket|Datagram)Channel"
            + "|javax\\.net\\..*|javax\\.naming\\.(directory|ldap)\\..*|java\\.rmi\\..*"
            + "|jakarta\\.ws\\.rs\\.client\\..*|jakarta\\.xml\\.ws\\..*|jakarta\\.mail\\.(Transport|Store)"
            + "|(org\\.apache\\.(http|hc)|okhttp3|io\\.netty|org\\.xnio)\\..*");

    private static final Pattern ADDRESS =
            Pattern.compile("AKSUM_[A-Z_]+_(?:HOST|URL|URI|PROVIDER|SERVER|ENDPOINT|WEBHOOK)(?![A-Z_])");

    @Test
    @Tag("V1.3.6")
    @Tag("V13.2.4")
    @Tag("V15.3.2")
    void no_class_speaks_to_the_network_but_those_on_the_page() throws IOException {
        assertThat(deployed(WaysOutTest::speaks)).isEqualTo(cells(3, "`([A-Z]\\w+)`"));
        assertThat(NETWORK.matcher("java.net.http.HttpClient").matches()).isTrue();
        assertThat(ProjectClasses.EVERYTHING.stream()
                        .filter(WaysOutTest::speaks)
                        .map(JavaClass::getSimpleName))
                .as("the launcher asks the server whether it is ready, so the rule finds it")
                .contains("Readiness");
    }

    @Test
    @Tag("V1.3.6")
    @Tag("V13.2.4")
    void no_setting_names_an_address_but_those_on_the_page() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String source :
                List.of("ejb/src/main", "web/src/main", "web/oidc/src/main", "wildfly-config/src/main/cli")) {
            try (Stream<Path> files = Files.walk(Reactor.ROOT.resolve(source))) {
                for (Path file : files.filter(each -> each.toString().matches(".*\\.(java|cli|xml)"))
                        .toList()) {
                    ADDRESS.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group()));
                }
            }
        }

        assertThat(named).isEqualTo(cells(2, "`(AKSUM_\\w+)`"));
    }

    private static boolean speaks(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .anyMatch(target -> NETWORK.matcher(target.getName()).matches())
                || type.getAccessesFromSelf().stream()
                        .anyMatch(access -> access.getTargetOwner().getName().equals("java.net.URL")
                                && access.getTarget().getName().matches("open.*|getContent"));
    }

    private static Set<String> deployed(Function<JavaClass, Boolean> condition) {
        return DEPLOYED.stream()
                .flatMap(JavaClasses::stream)
                .filter(condition::apply)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What matches in one column of the page's table. */
    private static Set<String> cells(int column, String what) throws IOException {
        Set<String> found = new TreeSet<>();
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("| ")) {
                Pattern.compile(what)
                        .matcher(line.split("\\|")[column])
                        .results()
                        .forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }
}
