package et.aksum.schema.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import et.aksum.schema.places.PlaceFile.Remark;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceFileTest {
    private static final String CITY = "\"Dire Dawa\": {\"Dire Dawa\": [\"Sabian\"]}";

    @Test
    void a_sound_list_has_a_code_for_each_place_after_the_one_it_lies_in() {
        PlaceFile.Read list = read("{%s, \"Öst Wällo\": {\"Kutaber Zone\": [\"Jin'Eala\"]}}".formatted(CITY));

        assertThat(list.flaws()).isEmpty();
        assertThat(list.corrections()).isEmpty();
        assertThat(list.places())
                .containsExactlyEntriesOf(new TreeMap<>(Map.of(
                        "dire-dawa", "Dire Dawa",
                        "dire-dawa/dire-dawa", "Dire Dawa",
                        "dire-dawa/dire-dawa/sabian", "Sabian",
                        "ost-wallo", "Öst Wällo",
                        "ost-wallo/kutaber-zone", "Kutaber Zone",
                        "ost-wallo/kutaber-zone/jin-eala", "Jin'Eala")));
    }

    @Test
    void the_known_mistakes_of_the_published_list_are_corrected_and_told_with_their_line() {
        PlaceFile.Read list = read(
                """
                {
                  "Sour West Ethiopia Peoples Region": {
                    "Dawro ZOne": ["Esera"]
                  },
                  "Harari": {
                    "Dire Dawa Special Zone": ["Dire Dawa", "Jijiga"]
                  }
                }""");

        assertThat(list.flaws()).isEmpty();
        assertThat(list.corrections())
                .extracting(Remark::line, Remark::text)
                .containsExactly(
                        tuple(
                                2L,
                                "The region \"Sour West Ethiopia Peoples Region\" is written \"South West Ethiopia Peoples Region\"."),
                        tuple(3L, "The zone \"Dawro ZOne\" is written \"Dawro Zone\"."),
                        tuple(
                                6L,
                                "\"Dire Dawa Special Zone\" is left out: it is a chartered city, and the other towns listed there belong to other regions."),
                        tuple(1L, "Dire Dawa is missing and was added with its woredas Dire Dawa and Gurgura."));
        assertThat(list.places())
                .containsEntry("south-west-ethiopia-peoples-region/dawro-zone/esera", "Esera")
                .containsEntry("dire-dawa/dire-dawa/gurgura", "Gurgura")
                .doesNotContainKey("harari/dire-dawa-special-zone");
    }

    @Test
    void each_flaw_is_told_by_its_line_and_what_follows_is_read_all_the_same() {
        PlaceFile.Read list = read(
                """
                {
                  "Afar": [],
                  "Tigray": {
                    "Eastern": "Adigrat",
                    "Western": ["Welkait", 7, {"a": [1]}, "", "ወልቃይት", "Wel-Kait"]
                  },
                  "Tigray": {"Southern": ["Raya"]},
                  "Somali": {"Fafan": ["Gursum"]}
                }""");

        assertThat(list.flaws())
                .extracting(remark -> remark.line() + ": " + remark.text())
                .containsExactly(
                        "2: Region Afar is an object of zones.",
                        "4: Zone Eastern is an array of woredas.",
                        "5: A woreda of Western is no text.",
                        "5: A woreda of Western is no text.",
                        "5: The name of a woreda has 1 to 100 characters in one line.",
                        "5: The woreda \"ወልቃይት\" has no letter from a to z, of which its code is made.",
                        "7: The region \"Tigray\" has the code tigray, as \"Tigray\" has.");
        assertThat(list.places()).containsKeys("tigray/western/wel-kait", "somali/fafan/gursum");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"Afar\"",
                "{}",
                "{",
                "{\"Afar\"",
                "{\"Afar\": {\"One\": [\"Two\"",
                "{\"Afar\": {\"One\": [\"Two\"]}}}",
                "{\"Afar\": {\"One\": [\"Two\"]}} trailing",
                "{\"Afar\": {\"One\": [\"Two\",]}}",
                "region,zone,woreda\nAfar,One,Two",
                "\u0000"
            })
    void a_file_that_is_no_list_or_half_of_one_has_a_flaw_and_fails_in_no_other_way(String text) {
        assertThat(read(text).flaws()).isNotEmpty().allMatch(flaw -> flaw.line() >= 1 && flaw.column() >= 1);
    }

    @Test
    void a_list_cut_off_anywhere_is_never_taken_for_a_whole_one() {
        String whole = "{%s, \"Afar\": {\"Awsi Zone\": [\"Asayita\", \"Chifra\"]}}".formatted(CITY);
        assertThat(read(whole).flaws()).isEmpty();
        for (int cut = 0; cut < whole.length(); cut++) {
            assertThat(read(whole.substring(0, cut)).flaws())
                    .as("cut at %d", cut)
                    .isNotEmpty();
        }
    }

    @Test
    void bytes_that_are_no_text_are_told_and_a_byte_order_mark_is_passed_over() {
        byte[] noise = new byte[4_096];
        RandomGenerator.of("L64X128MixRandom").nextBytes(noise);
        noise[0] = (byte) 0xff;
        assertThat(PlaceFile.read(noise).flaws())
                .extracting(Remark::text)
                .containsExactly("The file is not text in UTF-8.");
        assertThat(read("\uFEFF{" + CITY + "}").flaws()).isEmpty();
    }

    private static PlaceFile.Read read(String text) {
        return PlaceFile.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
