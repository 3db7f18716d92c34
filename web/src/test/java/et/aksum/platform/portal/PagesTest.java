package et.aksum.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.platform.security.RequestPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** Told by its name, by what it is bound to, or by what it asks the browser to fill in. */
    private static final Pattern PASSWORD_FIELD = Pattern.compile(
            "<(\\w+:?\\w*)\\b(?=[^>]*(?:\\bid=\"\\w*[pP]assword\\w*\"|autocomplete=\"(?:current|new)-password\"|typed\\['\\w*[pP]assword))([^>]*)>");

    @Test
    @Tag("V6.2.6")
    void every_field_of_a_password_is_masked_and_never_filled_by_us() throws IOException {
        List<String> tags = new ArrayList<>();
        for (Path page : pages()) {
            Matcher field = PASSWORD_FIELD.matcher(Files.readString(page));
            while (field.find()) {
                tags.add(field.group(1));
                assertThat(field.group(2)).as(page.toString()).doesNotContain("redisplay", "type=\"text\"");
            }
        }

        assertThat(tags).hasSizeGreaterThanOrEqualTo(10).containsOnly("h:inputSecret");
        assertThat(PASSWORD_FIELD.matcher("<h:inputText id=\"passwordAgain\"/>").find())
                .isTrue();
    }

    @Test
    @Tag("V6.2.7")
    void nothing_stands_in_the_way_of_pasting_a_password_or_of_a_keeper_of_passwords() throws IOException {
        for (Path page : pages()) {
            Matcher field = PASSWORD_FIELD.matcher(Files.readString(page));
            while (field.find()) {
                assertThat(field.group(2))
                        .as(page.toString())
                        .containsPattern("autocomplete=\"(current|new)-password\"")
                        .doesNotContain("maxlength", "readonly", "autocomplete=\"off\"");
            }
        }
        for (Path script : scripts()) {
            String source = Files.readString(script);
            // The boxes of a code take a pasted one as a whole; a password has no boxes.
            assertThat(source.replaceAll("cell\\.addEventListener\\(\"paste\"[^\\n]*fill\\([^\\n]*", ""))
                    .as(script.toString())
                    .doesNotContain("\"paste\"", "'paste'", "onpaste", "\"beforeinput\"", "insertFromPaste");
        }
    }

    @Test
    @Tag("V7.4.4")
    void every_page_that_asks_who_is_there_offers_to_sign_out() throws IOException {
        assertThat(Files.readString(WEBAPP.resolve("WEB-INF/templates/portal.xhtml")))
                .contains("action=\"#{signOut.leave}\"");
        List<String> without = new ArrayList<>();
        for (Path page : pages()) {
            String path = "/" + WEBAPP.relativize(page);
            String source = Files.readString(page);
            if (!path.startsWith("/WEB-INF/")
                    && !source.contains("/WEB-INF/templates/portal.xhtml")
                    && !source.contains("#{signOut.leave}")
                    && !RequestPaths.isOpen(path)) {
                without.add(path);
            }
        }

        // It shows nothing: it leads to the dashboard.
        assertThat(without).containsExactly("/index.xhtml");
    }

    @Test
    void styles_live_in_one_sheet_and_colours_in_its_tokens() throws IOException {
        try (Stream<Path> sheets = Files.walk(WEBAPP.resolve("resources"))) {
            assertThat(sheets.filter(file -> file.toString().endsWith(".css"))).hasSize(1);
        }
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> all = Files.walk(WEBAPP.resolve("resources/aksum"))) {
            return all.filter(file -> file.toString().endsWith(".js")).toList();
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.walk(WEBAPP)) {
            return all.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
