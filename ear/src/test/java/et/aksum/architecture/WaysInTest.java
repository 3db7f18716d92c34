package et.aksum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every way in is documented with its strength, and the page says what the code offers. */
class WaysInTest {
    private static final Path PAGE = Reactor.ROOT.resolve("docs/security/authentication.md");
    private static final Path WEBAPP = Reactor.ROOT.resolve("web/src/main/webapp");
    private static final Path OIDC = Reactor.ROOT.resolve("web/oidc/src/main/webapp");
    private static final Path OPEN =
            Reactor.ROOT.resolve("web/src/main/java/et/aksum/platform/security/RequestPaths.java");
    private static final String PERMIT_ALL = "jakarta.annotation.security.PermitAll";
    private static final String PATH = "jakarta.ws.rs.Path";

    @Test
    @Tag("V6.1.3")
    void every_door_open_to_strangers_stands_on_the_page_and_no_other() throws IOException {
        assertThat(firstCells("## Doors")).isEqualTo(union(openPages(), openEndpoints()));
    }

    @Test
    @Tag("V6.1.3")
    @Tag("V6.3.4")
    void every_use_case_that_makes_a_caller_known_stands_on_the_page_and_no_other() throws IOException {
        Set<String> known = ProjectClasses.EJB.stream()
                .filter(each -> each.isAnnotatedWith("jakarta.ejb.Stateless"))
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> makesCaller(method.getRawReturnType()))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(firstCells("## What makes a caller known")).isEqualTo(known);
    }

    private static boolean makesCaller(JavaClass type) {
        return type.getFullName().equals("et.aksum.tenancy.Caller")
                || type.getFields().stream()
                        .anyMatch(field -> field.getRawType().getFullName().equals("et.aksum.tenancy.Caller")
                                && type.getFullName().startsWith("et.aksum.identity."));
    }

    /** Pages that need no session, and the one that a password opens. */
    private static Set<String> openPages() throws IOException {
        Set<String> named = Pattern.compile("\"(/[a-z-]+)\"")
                .matcher(Files.readString(OPEN))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        Set<String> doors = named.stream()
                .filter(path -> Files.exists(WEBAPP.resolve(path.substring(1) + ".xhtml"))
                        || servlets(WEBAPP).contains(path))
                .collect(Collectors.toCollection(TreeSet::new));
        servlets(OIDC).stream().filter(path -> path.length() > 1).forEach(path -> doors.add("/oidc" + path));
        doors.remove("/openapi");
        return doors;
    }

    private static Set<String> servlets(Path webapp) {
        try {
            return Pattern.compile("<servlet-mapping>.*?<url-pattern>(/[a-z-]*)</url-pattern>", Pattern.DOTALL)
                    .matcher(Files.readString(webapp.resolve("WEB-INF/web.xml")))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> openEndpoints() {
        return ProjectClasses.WEB.stream()
                .filter(each -> each.isAnnotatedWith(PATH))
                .flatMap(each -> each.getMethods().stream())
                .filter(method ->
                        method.isAnnotatedWith(PERMIT_ALL) || method.getOwner().isAnnotatedWith(PERMIT_ALL))
                .map(WaysInTest::door)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String door(JavaMethod method) {
        String verb = method.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .map(JavaClass::getSimpleName)
                .filter(Set.of("GET", "POST", "PUT", "PATCH", "DELETE")::contains)
                .findFirst()
                .orElse("ANY");
        String root = value(method.getOwner().getAnnotationOfType(PATH));
        String more = method.isAnnotatedWith(PATH) ? "/" + value(method.getAnnotationOfType(PATH)) : "";
        return verb + " /api/v1/" + root + more;
    }

    private static String value(JavaAnnotation<?> path) {
        return String.valueOf(path.get("value").orElse("")).replaceAll("^/|/$", "");
    }

    private static Set<String> firstCells(String heading) throws IOException {
        String page = Files.readString(PAGE);
        String section = page.substring(page.indexOf(heading));
        int end = section.indexOf("\n## ", heading.length());
        return Pattern.compile("(?m)^\\| `([^`]+)`")
                .matcher(end < 0 ? section : section.substring(0, end))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
