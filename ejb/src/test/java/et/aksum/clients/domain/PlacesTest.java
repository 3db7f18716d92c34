package et.aksum.clients.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.clients.PlaceQueries;
import et.aksum.clients.PlaceQueries.PlaceLevel;
import et.aksum.clients.PlaceQueries.PlaceRow;
import et.aksum.fixture.MovingClock;
import et.aksum.fixture.SharedData;
import et.aksum.fixture.TestDatabase;
import et.aksum.fixture.Wiring;
import et.aksum.schema.places.PlaceFile;
import et.aksum.shared.InvalidInput;
import et.aksum.tenancy.TenantContext;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final String NAME = "ethiopia_regions_zones_woredas.json";

    private final PlaceQueries places = new Wiring(TestDatabase.get(), Clock.systemUTC()).get(PlaceQueries.class);

    @Test
    void the_places_shipped_are_those_of_the_published_list_corrected() throws IOException {
        PlaceFile.Read list = PlaceFile.read(Files.readAllBytes(SharedData.file(NAME, "aksum.places.file")));

        assertThat(list.flaws()).isEmpty();
        assertThat(places.names()).containsExactlyInAnyOrderEntriesOf(list.places());
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
    void a_closed_place_is_no_longer_offered_but_keeps_its_name_and_nothing_new_is_put_there() {
        String code = "gambela/closed-for-a-test";
        TestDatabase database = TestDatabase.get();
        database.asSuperuser(
                "insert into clients.place (code, level, name, parent, origin, closed_at) values ('%s', 'ZONE', 'Closed', 'gambela', 'test', now())"
                        .formatted(code));
        try {
            PlaceQueries fresh = new Wiring(database, Clock.systemUTC()).get(PlaceQueries.class);
            assertThat(fresh.within("gambela")).extracting(PlaceRow::code).doesNotContain(code);
            assertThat(fresh.names()).containsEntry(code, "Closed");
            PartRepository parts = new Wiring(database, Clock.systemUTC()).get(PartRepository.class);
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> TenantContext.callWithoutOrganisation(() -> database.inTransaction(() -> {
                        parts.requireKnown(new Locality("gambela", code, null, null));
                        return true;
                    })))
                    .matches(refused -> refused.toString().contains("closed"));
        } finally {
            database.asSuperuser("delete from clients.place where code = '%s'".formatted(code));
        }
    }

    @Test
    void what_an_operator_loads_is_seen_within_a_minute() {
        TestDatabase database = TestDatabase.get();
        MovingClock clock = new MovingClock();
        PlaceQueries asked = new Wiring(database, clock).get(PlaceQueries.class);
        String code = "gambela/loaded-in-a-test";
        assertThat(asked.names()).doesNotContainKey(code);
        database.asSuperuser(
                "insert into clients.place (code, level, name, parent, origin) values ('%s', 'ZONE', 'Loaded', 'gambela', 'test')"
                        .formatted(code));
        try {
            clock.advance(Duration.ofSeconds(59));
            assertThat(asked.names()).doesNotContainKey(code);
            clock.advance(Duration.ofSeconds(2));
            assertThat(asked.names()).containsEntry(code, "Loaded");
        } finally {
            database.asSuperuser("delete from clients.place where code = '%s'".formatted(code));
        }
    }
}
