package et.aksum.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many doing the same at the same moment. */
public final class AtOnce {
    /** What one of them came to: a value, or why it was refused. */
    public record Outcome<T>(T value, Throwable refusal) {
        public boolean succeeded() {
            return refusal == null;
        }
    }

    private AtOnce() {}

    public static <T> List<Outcome<T>> run(List<Callable<T>> works) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> work : works) {
                futures.add(threads.submit(() -> {
                    Thread.currentThread().setContextClassLoader(loader);
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            List<Outcome<T>> outcomes = new ArrayList<>();
            for (Future<T> future : futures) {
                outcomes.add(outcome(future));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> Outcome<T> outcome(Future<T> future) {
        try {
            return new Outcome<>(future.get(), null);
        } catch (ExecutionException e) {
            return new Outcome<>(null, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
