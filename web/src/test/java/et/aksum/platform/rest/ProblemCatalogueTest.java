package et.aksum.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every refusal has a page, every refusal of the business a message in every language too, and no page or message is left of
 * a refusal that is gone. What only the API refuses (malformed JSON, a missing header) speaks to programs, in English.
 */
class ProblemCatalogueTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern SLUG =
            Pattern.compile("\\b(?:NOT_FOUND|CONFLICT|FORBIDDEN|RULE_VIOLATED),\\s*\"([a-z0-9-]+)\"");

    @Test
    void every_slug_has_its_page_and_every_page_its_slug() throws IOException {
        assertThat(pages()).isEqualTo(slugs());
    }

    @Test
    void a_page_tells_what_it_means_and_what_to_do() throws IOException {
        for (String slug : pages()) {
            assertThat(Files.readString(page(slug)))
                    .as(slug)
                    .contains("/problems/" + slug + "`", "## What it means\n", "## What to do\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_am.properties"})
    void every_slug_of_the_business_has_its_message_and_every_message_its_slug(String bundle) throws IOException {
        Properties messages = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/et/aksum", bundle))) {
            messages.load(in);
        }
        Set<String> worded = messages.stringPropertyNames().stream()
                .filter(key -> key.startsWith("problem."))
                .map(key -> key.substring("problem.".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(worded).containsAll(businessSlugs());
        assertThat(slugs()).containsAll(worded);
    }

    private static Set<String> slugs() throws IOException {
        Set<String> slugs = businessSlugs();
        Arrays.stream(PlatformProblem.values()).map(PlatformProblem::slug).forEach(slugs::add);
        return slugs;
    }

    private static Set<String> businessSlugs() throws IOException {
        Set<String> slugs = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(ROOT.resolve("ejb/src/main/java"))) {
            sources.filter(source -> source.toString().endsWith(".java"))
                    .flatMap(source -> SLUG.matcher(text(source)).results())
                    .map((MatchResult found) -> found.group(1))
                    .forEach(slugs::add);
        }
        assertThat(slugs).as("slugs of the business").hasSizeGreaterThan(20);
        return slugs;
    }

    private static Set<String> pages() throws IOException {
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs/problems"))) {
            return pages.map(page -> page.getFileName().toString().replaceFirst("\\.md$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Path page(String slug) {
        return ROOT.resolve("docs/problems").resolve(slug + ".md");
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
