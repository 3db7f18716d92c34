package et.aksum.platform.portal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the map shows: numbered points in the order they happened, the route through them and the circles of accuracy,
 * over our own outlines. Plate carrée: x is the longitude and y the negative latitude, both in degrees, so that a
 * drawing of the whole world and of one region need no further arithmetic.
 *
 * @param viewBox of the SVG, in degrees
 * @param layer name of the drawing underneath
 * @param unit radius of a point, in degrees: the same size on the screen whatever the scale
 * @param route the points as an SVG polyline, empty when they are all in one place
 */
public record MapView(List<Point> points, List<City> cities, String viewBox, String layer, double unit, String route)
        implements Serializable {
    private static final double LEAST_SPAN = 9;
    private static final double RATIO = 1.7;
    private static final double METRES_PER_DEGREE = 111_320;
    private static final double REGION_SPAN = 34;
    private static final double CITY_SPAN = 24;

    /** One place to show; degrees of WGS 84, accuracy in metres, 0 when unknown. */
    public record Spot(String what, String who, double latitude, double longitude, double accuracyMetres, boolean mock)
            implements Serializable {}

    /** A spot as drawn. */
    public record Point(
            int number, String what, String who, String place, double x, double y, double radius, boolean mock)
            implements Serializable {}

    /** A town that helps to see where one is. */
    public record City(String name, double x, double y) implements Serializable {}

    private record Frame(double left, double top, double width, double height) {
        boolean within(double west, double south, double east, double north) {
            return left >= west && left + width <= east && top >= -north && top + height <= -south;
        }

        boolean holds(City city) {
            return city.x() > left && city.x() < left + width * 0.9 && city.y() > top && city.y() < top + height;
        }
    }

    /** The map of these spots, in the order given; spots outside the globe are left out. */
    public static MapView of(List<Spot> spots) {
        List<Point> points = new ArrayList<>();
        for (Spot spot : spots) {
            if (Math.abs(spot.latitude()) <= 90 && Math.abs(spot.longitude()) <= 180) {
                points.add(drawn(points.size() + 1, spot));
            }
        }
        Frame frame = frame(points);
        boolean region = frame.width() <= REGION_SPAN && frame.within(14, -14, 64, 32);
        List<City> towns = frame.width() <= CITY_SPAN
                ? Towns.ALL.stream().filter(frame::holds).toList()
                : List.of();
        return new MapView(
                List.copyOf(points),
                towns,
                "%s %s %s %s".formatted(n(frame.left()), n(frame.top()), n(frame.width()), n(frame.height())),
                region ? "aksum:map/region.svg" : "aksum:map/world.svg",
                rounded(frame.width() / 60),
                route(points));
    }

    private static Point drawn(int number, Spot spot) {
        String place = String.format(Locale.ROOT, "%.5f, %.5f", spot.latitude(), spot.longitude())
                + (spot.accuracyMetres() > 0 ? " ±%d m".formatted(Math.round(spot.accuracyMetres())) : "");
        return new Point(
                number,
                spot.what(),
                spot.who(),
                place,
                rounded(spot.longitude()),
                rounded(-spot.latitude()),
                rounded(spot.accuracyMetres() / METRES_PER_DEGREE),
                spot.mock());
    }

    private static Frame frame(List<Point> points) {
        double west = points.stream().mapToDouble(Point::x).min().orElse(33);
        double east = points.stream().mapToDouble(Point::x).max().orElse(48);
        double top = points.stream().mapToDouble(Point::y).min().orElse(-15);
        double bottom = points.stream().mapToDouble(Point::y).max().orElse(-3);
        double height = Math.max(LEAST_SPAN, Math.max((bottom - top) * 1.5, (east - west) * 1.4 / RATIO));
        double width = height * RATIO;
        return new Frame((west + east - width) / 2, (top + bottom - height) / 2, width, height);
    }

    private static String route(List<Point> points) {
        long places = points.stream()
                .map(point -> point.x() + "," + point.y())
                .distinct()
                .count();
        return places < 2
                ? ""
                : points.stream()
                        .map(point -> n(point.x()) + "," + n(point.y()))
                        .collect(Collectors.joining(" "));
    }

    private static double rounded(double value) {
        return Math.round(value * 1e5) / 1e5;
    }

    private static String n(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** Public facts: towns and ports of the region, to a tenth of a degree or better. */
    private static final class Towns {
        private static final List<City> ALL = List.of(
                new City("Addis Ababa", 38.74, -9.03),
                new City("Modjo", 39.12, -8.59),
                new City("Hawassa", 38.48, -7.06),
                new City("Dire Dawa", 41.87, -9.6),
                new City("Mekelle", 39.48, -13.5),
                new City("Bahir Dar", 37.38, -11.6),
                new City("Gondar", 37.47, -12.6),
                new City("Jimma", 36.83, -7.67),
                new City("Djibouti", 43.15, -11.59),
                new City("Berbera", 45.01, -10.44),
                new City("Asmara", 38.93, -15.34),
                new City("Nairobi", 36.82, 1.29),
                new City("Mombasa", 39.67, 4.05),
                new City("Khartoum", 32.53, -15.5),
                new City("Port Sudan", 37.22, -19.62),
                new City("Kampala", 32.58, -0.35),
                new City("Mogadishu", 45.34, -2.05));
    }
}
