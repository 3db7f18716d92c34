package et.aksum.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** A warm decision for a user with twenty roles and five hundred permissions, beside jCasbin with the same policy; measured by JMH. */
class AccessDecisionBenchmark {
    @Test
    void decisions() throws Exception {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(AccessDecisions.class.getName() + "\\..*")
                        .mode(Mode.AverageTime)
                        .timeUnit(TimeUnit.MICROSECONDS)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(Rounds.COUNTED)
                        .measurementTime(TimeValue.seconds(1))
                        .forks(1)
                        .shouldFailOnError(true)
                        .build())
                .run();

        List<Double> jcasbin = scores(results, "jcasbin");
        Results.duration(
                "decision at the gate, beside jCasbin", "µs", new Rounds(scores(results, "gate"), jcasbin), "≤ 20");
        Results.duration(
                "decision with hours, amount and limit, beside jCasbin without",
                "µs",
                new Rounds(scores(results, "whole"), jcasbin),
                "≤ 20");
        assertThat(jcasbin).isNotEmpty();
    }

    private static List<Double> scores(Collection<RunResult> results, String name) {
        List<Double> scores = new ArrayList<>();
        for (RunResult result : results) {
            if (result.getParams().getBenchmark().endsWith("." + name)) {
                for (BenchmarkResult fork : result.getBenchmarkResults()) {
                    for (IterationResult iteration : fork.getIterationResults()) {
                        scores.add(iteration.getPrimaryResult().getScore());
                    }
                }
            }
        }
        return scores;
    }
}
