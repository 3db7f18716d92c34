package et.aksum.schema.report.diagram;

import et.aksum.schema.report.diagram.Diagram.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The space between two columns: one vertical trunk for each table that lines lead to from the right, none beside another at the same height. */
final class Gutter {
    private static final double AT_THE_SIDES = 22;
    private static final double APART = 10;
    private static final List<Double> NUDGES = List.of(0.0, 4.0, -4.0, 8.0, -8.0);

    final List<Trunk> trunks = new ArrayList<>();
    private int tracks;

    /** The lines to one table, as far as they run here. */
    static final class Trunk {
        final String target;
        final boolean atTarget;

        /** Height of the table's head, or of the passage to it. */
        final double origin;

        /** Height at which it leaves to the left. */
        double exit;

        /** Rows of the table that refer to the table itself. */
        final List<End> returns = new ArrayList<>();

        /** Where it goes on to the right. */
        final List<End> ends = new ArrayList<>();

        int track;
        double x;

        Trunk(String target, boolean atTarget, double exit) {
            this.target = target;
            this.atTarget = atTarget;
            this.origin = exit;
            this.exit = exit;
        }

        double top() {
            return all().stream().mapToDouble(End::y).min().orElse(exit);
        }

        double bottom() {
            return all().stream().mapToDouble(End::y).max().orElse(exit);
        }

        private List<End> all() {
            List<End> all = new ArrayList<>(returns);
            all.addAll(ends);
            all.add(new End(exit, null));
            return all;
        }
    }

    /**
     * Where a line ends at a box, or goes on through a passage.
     *
     * @param line null for a passage
     */
    record End(double y, @org.jspecify.annotations.Nullable Line line) {}

    final double left;

    Gutter(List<Slot> before, List<Slot> after, List<Line> lines, double left) {
        this.left = left;
        Map<String, Trunk> found = new LinkedHashMap<>();
        for (Slot slot : before) {
            found.put(slot.target, new Trunk(slot.target, slot.isBox(), slot.exit()));
        }
        for (Slot slot : after) {
            if (slot.isBox()) {
                lines.stream()
                        .filter(line -> line.from().equals(slot.target) && found.containsKey(line.to()))
                        .forEach(line -> trunk(found, line.to()).ends.add(new End(slot.rowAt(line.row()), line)));
            } else if (found.containsKey(slot.target)) {
                trunk(found, slot.target).ends.add(new End(slot.exit(), null));
            }
        }
        for (Slot slot : before) {
            lines.stream()
                    .filter(line -> slot.isBox()
                            && line.from().equals(slot.target)
                            && line.to().equals(slot.target))
                    .forEach(line -> trunk(found, slot.target).returns.add(new End(slot.rowAt(line.row()), line)));
        }
        found.values().stream()
                .filter(trunk -> !trunk.ends.isEmpty() || !trunk.returns.isEmpty())
                .sorted(Comparator.comparingDouble(Trunk::top))
                .forEach(this::place);
        trunks.forEach(trunk -> trunk.x = left + AT_THE_SIDES + trunk.track * Measures.TRACK);
        trunks.forEach(this::stepAside);
    }

    double width() {
        return trunks.isEmpty() ? AT_THE_SIDES : 2 * AT_THE_SIDES + (tracks - 1) * Measures.TRACK;
    }

    private static Trunk trunk(Map<String, Trunk> found, String target) {
        Trunk trunk = found.get(target);
        if (trunk == null) {
            throw new IllegalArgumentException(target);
        }
        return trunk;
    }

    private void place(Trunk trunk) {
        int track = 0;
        while (isTaken(track, trunk)) {
            track++;
        }
        trunk.track = track;
        tracks = Math.max(tracks, track + 1);
        trunks.add(trunk);
    }

    private boolean isTaken(int track, Trunk trunk) {
        return trunks.stream()
                .anyMatch(other -> other.track == track
                        && other.top() - APART < trunk.bottom()
                        && trunk.top() - APART < other.bottom());
    }

    /** A line that leaves to the left must not lie on one that leaves to the right. */
    private void stepAside(Trunk trunk) {
        double wanted = trunk.exit;
        for (double nudge : NUDGES) {
            double height = wanted + nudge;
            boolean clashes = trunks.stream()
                    .filter(other -> other != trunk && other.track < trunk.track)
                    .flatMap(other -> other.ends.stream())
                    .anyMatch(end -> Math.abs(end.y() - height) < 3);
            if (!clashes) {
                trunk.exit = height;
                return;
            }
        }
    }
}
