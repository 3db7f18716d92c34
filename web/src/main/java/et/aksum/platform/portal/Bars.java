package et.aksum.platform.portal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Named numbers as horizontal bars, each as long as its share of the greatest. */
public record Bars(List<Bar> bars) implements Serializable {
    private static final int FILLS = 7;

    /** A number with its name and, if there is one, the list behind it. */
    public record Entry(String name, double value, String words, @Nullable String href) {}

    /** A bar as drawn: {@code percent} of the lane, {@code fill} 1–7 for colour and pattern. */
    public record Bar(String name, double percent, String words, int fill, @Nullable String href)
            implements Serializable {}

    /** Bars in the order of the entries; numbers below zero have no length. */
    public static Bars of(List<Entry> entries) {
        double most = entries.stream().mapToDouble(Entry::value).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (Entry entry : entries) {
            double share = most <= 0 ? 0 : Math.max(0, entry.value()) / most;
            bars.add(new Bar(
                    entry.name(),
                    Math.round(share * 1000) / 10.0,
                    entry.words(),
                    bars.size() % FILLS + 1,
                    entry.href()));
        }
        return new Bars(List.copyOf(bars));
    }
}
