package et.aksum.consent.domain;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.audit.PersonalTable;
import et.aksum.consent.domain.PersonCatalogue.Column;
import jakarta.json.Json;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonPageTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T08:00:00Z");

    @Test
    void whatever_is_held_is_shown_as_text_and_never_runs() {
        String page = page("<script>alert(1)</script>", "\"&'");

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&quot;&amp;'", "default-src 'none'")
                .doesNotContain("<script");
    }

    @Test
    void numbers_truths_and_nothing_are_readable() {
        assertThat(page("x", "y")).contains("<td>7</td>", "<td>true</td>", "<td></td>", ">display name<");
    }

    private static String page(String name, String meaning) {
        var row = Json.createObjectBuilder()
                .add("display_name", name)
                .add("count", 7)
                .add("active", true)
                .addNull("gone");
        return PersonPage.of(
                List.of(new PersonFile.Section(
                        new PersonalTable("a.b", "Your <name>.", PersonalTable.Person.USER, "id", null),
                        List.of(
                                new Column("display_name", meaning),
                                new Column("count", ""),
                                new Column("active", ""),
                                new Column("gone", ""),
                                new Column("absent", "")),
                        Json.createArrayBuilder().add(row).build())),
                NOW);
    }
}
