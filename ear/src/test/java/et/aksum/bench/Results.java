package et.aksum.bench;

import com.google.gson.GsonBuilder;
import et.aksum.harness.Harness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of a run, written after each benchmark as JSON for machines and as a Markdown table for docs/benchmarks.md. */
final class Results {
    private static final List<Result> ALL = new ArrayList<>();

    private Results() {}

    /** One line of the table. A ratio above 1 is better than the bare limit; null where there is nothing to compare with. */
    record Result(String what, String unit, double ours, Double bare, Double ratio, String target, Rounds rounds) {}

    /** A rate: more is better. */
    static void rate(String what, String unit, Rounds rounds, String target) {
        compare(what, unit, rounds, rounds.ourMedian() / rounds.bareMedian(), target);
    }

    /** A duration: less is better. */
    static void duration(String what, String unit, Rounds rounds, String target) {
        compare(what, unit, rounds, rounds.bareMedian() / rounds.ourMedian(), target);
    }

    private static void compare(String what, String unit, Rounds rounds, double ratio, String target) {
        add(new Result(what, unit, rounds.ourMedian(), rounds.bareMedian(), ratio, target, rounds));
    }

    /** A figure of ours that has no bare limit. */
    static void figure(String what, String unit, double ours, String target) {
        add(new Result(what, unit, ours, null, null, target, new Rounds(List.of(ours), List.of())));
    }

    private static synchronized void add(Result result) {
        ALL.add(result);
        Path folder = Harness.TARGET.resolve("bench");
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("results.json"),
                    new GsonBuilder().setPrettyPrinting().create().toJson(ALL));
            Files.writeString(folder.resolve("results.md"), table());
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    private static String table() {
        StringBuilder text = new StringBuilder(
                "| what | unit | ours | bare limit | ratio | target |\n|---|---|---:|---:|---:|---|\n");
        for (Result result : ALL) {
            text.append("| %s | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            result.what(),
                            result.unit(),
                            number(result.ours()),
                            result.bare() == null ? "" : number(result.bare()),
                            result.ratio() == null ? "" : "%.2f".formatted(result.ratio()),
                            result.target()));
        }
        return text.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.2f", value);
    }
}
