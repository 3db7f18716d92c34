package et.aksum.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import et.aksum.platform.portal.MapView.Spot;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MapViewTest {
    private static final Spot ADDIS = new Spot("approved", "Selam", 9.03, 38.74, 12, false);
    private static final Spot DJIBOUTI = new Spot("shipped", "Abel", 11.59, 43.15, 0, false);
    private static final Spot MUMBAI = new Spot("proforma", "Abel", 19.07, 72.88, 0, false);

    @Test
    void north_is_up_and_east_is_right() {
        MapView map = MapView.of(List.of(ADDIS, DJIBOUTI));

        assertThat(map.points().get(1).x()).isGreaterThan(map.points().get(0).x());
        assertThat(map.points().get(1).y()).isLessThan(map.points().get(0).y());
    }

    @Test
    void every_point_lies_inside_the_frame_with_room_around_it() {
        MapView map = MapView.of(List.of(ADDIS, DJIBOUTI, MUMBAI));
        double[] frame = Stream.of(map.viewBox().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();

        assertThat(map.points()).allSatisfy(point -> {
            assertThat(point.x()).isBetween(frame[0] + frame[2] * 0.1, frame[0] + frame[2] * 0.9);
            assertThat(point.y()).isBetween(frame[1] + frame[3] * 0.1, frame[1] + frame[3] * 0.9);
        });
    }

    @Test
    void the_region_has_a_finer_drawing_than_the_world() {
        assertThat(MapView.of(List.of(ADDIS)).layer()).isEqualTo("aksum:map/region.svg");
        assertThat(MapView.of(List.of(ADDIS, MUMBAI)).layer()).isEqualTo("aksum:map/world.svg");
    }

    @Test
    void an_accuracy_in_metres_becomes_a_radius_in_degrees() {
        Spot vague = new Spot("visit", "Abel", 9, 38, 111_320, false);

        assertThat(MapView.of(List.of(vague)).points().get(0).radius()).isCloseTo(1, within(0.001));
    }

    @Test
    void one_place_has_no_route() {
        assertThat(MapView.of(List.of(ADDIS, ADDIS)).route()).isEmpty();
        assertThat(MapView.of(List.of(ADDIS, DJIBOUTI)).route()).contains("38.7400,-9.0300");
    }

    @Test
    void a_place_outside_the_globe_is_left_out() {
        assertThat(MapView.of(List.of(new Spot("x", "y", 91, 0, 0, false), ADDIS))
                        .points())
                .singleElement()
                .satisfies(point -> assertThat(point.number()).isOne());
    }

    @Test
    void without_a_place_there_is_no_point() {
        assertThat(MapView.of(List.of()).points()).isEmpty();
    }
}
