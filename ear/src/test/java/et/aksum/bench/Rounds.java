package et.aksum.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two ways to do the same work, measured in turns: ours, bare, bare, ours, … so that a machine that warms up or slows down
 * favours neither. The first round of each warms up and does not count.
 */
record Rounds(List<Double> ours, List<Double> bare) {
    /** Fewer would make the median a matter of luck. */
    static final int COUNTED = 5;

    /** One side of a comparison: does the work of a round and returns its figure. */
    interface Side {
        double round() throws Exception;
    }

    static Rounds alternate(Side ours, Side bare) throws Exception {
        Rounds rounds = new Rounds(new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round <= COUNTED; round++) {
            double our;
            double limit;
            if (round % 2 == 0) {
                our = ours.round();
                limit = bare.round();
            } else {
                limit = bare.round();
                our = ours.round();
            }
            if (round > 0) {
                rounds.ours.add(our);
                rounds.bare.add(limit);
            }
        }
        return rounds;
    }

    double ourMedian() {
        return percentile(ours, 50);
    }

    double bareMedian() {
        return percentile(bare, 50);
    }

    /** Nearest rank, of an unsorted list. */
    static double percentile(List<Double> values, int percent) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    @Override
    public String toString() {
        return "ours " + Arrays.toString(ours.toArray()) + ", bare " + Arrays.toString(bare.toArray());
    }
}
