package et.aksum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What no source may do, because the database could not notice it. */
class TenancySourcesTest {
    private static final Pattern FOR_A_SESSION = Pattern.compile(
            "(?i)set\\s+(session\\s+)?app\\.tenant|set_config\\s*\\(\\s*'app\\.tenant'[^)]*,\\s*false\\s*\\)");

    private static final Pattern STATEMENT = Pattern.compile("\\b(createNativeQuery|createQuery|prepareStatement)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"");
    private static final Pattern VARIABLE =
            Pattern.compile("\\+\\s*[a-z]|[a-z)]\\s*\\+|\\.formatted\\(|\\.concat\\(|String\\.format\\(|\\.replace\\(");

    /** Sources that join conditions of their own, which hold parameters only; each was read. */
    private static final Set<String> JOIN_CONSTANTS = Set.of("ItemQueries.java", "SupplierQueries.java");

    @Test
    void nobody_sets_the_organisation_for_longer_than_a_transaction() throws IOException {
        assertThat(found(FOR_A_SESSION)).isEmpty();
        assertThat(FOR_A_SESSION
                        .matcher("select set_config('app.tenant', ?, false)")
                        .find())
                .isTrue();
    }

    @Test
    @Tag("V1.2.4")
    void no_statement_is_put_together_from_what_it_is_given() throws IOException {
        Set<String> built = new TreeSet<>();
        for (String module : List.of("ejb", "web")) {
            try (Stream<Path> files = Files.walk(Reactor.ROOT.resolve(module).resolve("src/main/java"))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    if (buildsAStatement(Files.readString(file))) {
                        built.add(file.getFileName().toString());
                    }
                }
            }
        }

        assertThat(built)
                .as("Bind values as parameters; a source that joins constants only is read and listed")
                .isEqualTo(JOIN_CONSTANTS);
        assertThat(buildsAStatement("em.createQuery(\"select x from X x where x.name = '\" + name + \"'\")"))
                .isTrue();
        assertThat(buildsAStatement("em.createQuery(\"select x from X x order by %s\".formatted(sort))"))
                .isTrue();
        assertThat(buildsAStatement("em.createQuery(\"select x from X x where x.a + 1 = :b\", X.class)"))
                .isFalse();
    }

    private static boolean buildsAStatement(String source) {
        Matcher call = STATEMENT.matcher(LITERAL.matcher(source).replaceAll("\"\""));
        String code = LITERAL.matcher(source).replaceAll("\"\"");
        while (call.find()) {
            int depth = 1;
            int end = call.end();
            while (end < code.length() && depth > 0) {
                depth += code.charAt(end) == '(' ? 1 : code.charAt(end) == ')' ? -1 : 0;
                end++;
            }
            if (VARIABLE.matcher(code.substring(call.end(), end)).find()) {
                return true;
            }
        }
        return false;
    }

    private static List<String> found(Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (String module : List.of("ejb", "web", "wildfly-config", "liquibase")) {
            try (Stream<Path> files = Files.walk(Reactor.ROOT.resolve(module).resolve("src/main"))) {
                for (Path file : files.filter(each -> each.toString().matches(".*\\.(java|xml|sql|cli|properties)"))
                        .toList()) {
                    if (pattern.matcher(Files.readString(file)).find()) {
                        found.add(file.getFileName().toString());
                    }
                }
            }
        }
        return found;
    }
}
