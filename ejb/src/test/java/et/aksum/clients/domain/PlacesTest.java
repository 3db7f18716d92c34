package et.aksum.clients.domain;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.clients.PlaceQueries;
import et.aksum.clients.PlaceQueries.PlaceLevel;
import et.aksum.clients.PlaceQueries.PlaceRow;
import et.aksum.fixture.SharedData;
import et.aksum.fixture.TestDatabase;
import et.aksum.fixture.Wiring;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final String NAME = "ethiopia_regions_zones_woredas.json";

    private final PlaceQueries places = new Wiring(TestDatabase.get(), Clock.systemUTC()).get(PlaceQueries.class);

    @Test
    void the_places_shipped_are_those_of_the_published_list_corrected() throws IOException {
        try (var in = Files.newInputStream(SharedData.file(NAME, "aksum.places.file"))) {
            PlaceFile.Imported imported = PlaceFile.read(in);

            assertThat(places.names()).containsExactlyInAnyOrderEntriesOf(imported.places());
            assertThat(imported.corrections())
                    .containsExactlyInAnyOrder(
                            "\"Sour West Ethiopia Peoples Region\" is written \"South West Ethiopia Peoples Region\".",
                            "\"Western Tigray ZOne\" is written \"Western Tigray Zone\".",
                            "\"Dire Dawa Special Zone\" is left out of Harari: it is a chartered city, and the other towns listed there belong to other regions.",
                            "Dire Dawa is missing and was added with its woredas Dire Dawa and Gurgura.");
        }
    }

    @Test
    void every_region_has_zones_and_every_zone_woredas() {
        List<PlaceRow> regions = places.within(null);
        assertThat(regions).hasSize(14).allMatch(region -> region.level() == PlaceLevel.REGION);
        assertThat(regions).extracting(PlaceRow::name).contains("Dire Dawa", "South West Ethiopia Peoples Region");
        for (PlaceRow region : regions) {
            assertThat(places.within(region.code()))
                    .isNotEmpty()
                    .allMatch(zone -> zone.level() == PlaceLevel.ZONE
                            && !places.within(zone.code()).isEmpty());
        }
    }

    @Test
    void a_list_that_has_dire_dawa_keeps_its_own() {
        String list = "{\"Dire Dawa\": {\"Dire Dawa\": [\"Sabian\"]}}";

        PlaceFile.Imported imported = PlaceFile.read(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));

        assertThat(imported.places())
                .isEqualTo(Map.of(
                        "dire-dawa",
                        "Dire Dawa",
                        "dire-dawa/dire-dawa",
                        "Dire Dawa",
                        "dire-dawa/dire-dawa/sabian",
                        "Sabian"));
        assertThat(imported.corrections()).isEmpty();
    }
}
