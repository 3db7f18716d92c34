package et.aksum.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the content security policy, the keyboard and the house forbid in a page. */
class PagesTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");

    @Test
    @Tag("V3.4.3")
    void no_page_holds_a_script_or_a_handler_of_its_own() throws IOException {
        assertThat(pages()).allSatisfy(page -> assertThat(Files.readString(page))
                .as(page.toString())
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern("\\son[a-z]+\\s*=\\s*\"")
                .doesNotContain("javascript:", "<f:ajax", "h:commandLink", "<style"));
    }

    @Test
    @Tag("V1.2.1")
    @Tag("V1.3.1")
    void nothing_is_written_unescaped() throws IOException {
        assertThat(pages())
                .allSatisfy(page ->
                        assertThat(Files.readString(page)).as(page.toString()).doesNotContain("escape=\"false\""));
    }

    @Test
    void every_picture_made_of_letters_is_hidden_from_those_who_listen() throws IOException {
        assertThat(pages()).allSatisfy(page -> assertThat(Files.readString(page))
                .as(page.toString())
                .doesNotContainPattern("<i class=\"pi(?![^>]*aria-hidden=\"true\")"));
    }

    @Test
    void styles_live_in_one_sheet_and_colours_in_its_tokens() throws IOException {
        try (Stream<Path> sheets = Files.walk(WEBAPP.resolve("resources"))) {
            assertThat(sheets.filter(file -> file.toString().endsWith(".css"))).hasSize(1);
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.walk(WEBAPP)) {
            return all.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
