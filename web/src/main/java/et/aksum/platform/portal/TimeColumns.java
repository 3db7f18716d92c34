package et.aksum.platform.portal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Numbers over time as columns on a ruled ground; all measures are units of the drawing. */
public record TimeColumns(int width, int height, int left, List<Column> columns, List<GridLine> gridLines)
        implements Serializable {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 240;
    private static final int LEFT = 48;
    private static final int RIGHT = 20;
    private static final int TOP = 12;
    private static final int BOTTOM = 28;
    private static final int LABELS = 7;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    /** One moment: its full name, a short one for the axis, its number and that number in words. */
    public record Entry(String name, String shortName, double value, String words, boolean partial) {}

    /** A column as drawn; {@code partial}: the period is not over yet. */
    public record Column(
            String name,
            String shortName,
            String words,
            double x,
            double middle,
            double y,
            double width,
            double height,
            boolean labelled,
            boolean partial)
            implements Serializable {}

    /** A ruled line and what it stands for. */
    public record GridLine(double y, String words) implements Serializable {}

    /** The drawing of these entries, oldest first. */
    public static TimeColumns of(List<Entry> entries, Formats formats) {
        double most = entries.stream().mapToDouble(Entry::value).max().orElse(0);
        double step = step(most);
        double top = Math.max(step, Math.ceil(most / step) * step);
        double room = HEIGHT - TOP - BOTTOM;
        double slot = (WIDTH - LEFT - RIGHT) / (double) Math.max(1, entries.size());
        double width = Math.min(44, slot * 0.72);
        int every = Math.max(1, (int) Math.ceil(entries.size() / (double) LABELS));
        List<Column> columns = new ArrayList<>();
        for (Entry entry : entries) {
            double height = room * Math.max(0, entry.value()) / top;
            double middle = LEFT + slot * (columns.size() + 0.5);
            boolean labelled = (entries.size() - 1 - columns.size()) % every == 0;
            columns.add(new Column(
                    entry.name(),
                    entry.shortName(),
                    entry.words(),
                    tenth(middle - width / 2),
                    tenth(middle),
                    tenth(TOP + room - height),
                    tenth(width),
                    tenth(height),
                    labelled,
                    entry.partial()));
        }
        List<GridLine> lines = new ArrayList<>();
        for (double value = 0; value <= top + step / 2; value += step) {
            lines.add(new GridLine(tenth(TOP + room - room * value / top), formats.shortNumber(value)));
        }
        return new TimeColumns(WIDTH, HEIGHT, LEFT, List.copyOf(columns), List.copyOf(lines));
    }

    /** A round step that rules the ground four to five times. */
    static double step(double most) {
        if (most <= 0) {
            return 1;
        }
        double rough = most / 4;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double candidate : STEPS) {
            if (candidate * power >= rough) {
                return candidate * power;
            }
        }
        return 10 * power;
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
