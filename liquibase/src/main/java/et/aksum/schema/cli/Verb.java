package et.aksum.schema.cli;

import et.aksum.schema.cli.output.Format;
import et.aksum.schema.cli.output.Outcome;
import et.aksum.schema.cli.output.Refusal;
import et.aksum.schema.cli.output.Report;
import et.aksum.schema.lint.Severity;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What all verbs share: the formats, where the result goes, and that a failure is a sentence. */
@Command(
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:clean", "1:findings", "2:misuse", "3:could not tell"})
abstract class Verb implements Callable<Integer> {
    final Surroundings around;

    @Option(
            names = "--format",
            order = 90,
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless said.")
    Format format = Format.TEXT;

    @Option(
            names = "--output",
            order = 91,
            paramLabel = "FILE",
            description = "Write the result to FILE instead of standard output.")
    @Nullable
    Path output;

    @Option(
            names = "--fail-on",
            order = 92,
            paramLabel = "SEVERITY",
            description =
                    "The mildest finding that exits with 1: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless said.")
    Severity failOn = Severity.WARNING;

    @Option(names = "--stacktrace", order = 93, description = "When it fails, show where in the program.")
    boolean stacktrace;

    Verb(Surroundings around) {
        this.around = around;
    }

    /** Does the work. A {@link Refusal} is a proper answer; anything else that is thrown is a defect, and is reported as one. */
    abstract Report run();

    @Override
    public final Integer call() {
        Report report = answer().failingOn(failOn);
        try {
            show(report);
            return report.outcome().exitCode();
        } catch (IOException unwritable) {
            around.err()
                    .println("aksum-schema %s: The result cannot be written to %s."
                            .formatted(name(), output == null ? "standard output" : output));
            return Outcome.UNKNOWN.exitCode();
        }
    }

    private Report answer() {
        try {
            return run();
        } catch (Refusal refusal) {
            trace(refusal);
            return Report.of(refusal);
        } catch (UncheckedIOException file) {
            trace(file);
            return Report.of(Refusal.unknown(
                    "A file cannot be read or written: %s.".formatted(FileFailure.inWords(file)), file));
        } catch (RuntimeException defect) {
            trace(defect);
            return Report.of(Refusal.unknown(
                    "Unexpected: %s. This is a defect; --stacktrace shows where it is.".formatted(defect), defect));
        }
    }

    private void trace(Exception failed) {
        if (stacktrace) {
            failed.printStackTrace(around.err());
        }
    }

    private void show(Report report) throws IOException {
        if (format == Format.TEXT && report.problem() != null) {
            format.render(name(), report, around.err(), false);
        } else if (output == null) {
            format.render(name(), report, around.out(), around.terminal());
            complete(around.out());
        } else {
            try (PrintWriter file =
                    new PrintWriter(Files.newBufferedWriter(around.path(output), StandardCharsets.UTF_8))) {
                format.render(name(), report, file, false);
                complete(file);
            }
        }
    }

    /** A print writer keeps to itself that the disk is full. */
    private static void complete(PrintWriter written) throws IOException {
        if (written.checkError()) {
            throw new IOException("The result is not complete.");
        }
    }

    private String name() {
        return Optional.ofNullable(getClass().getAnnotation(Command.class))
                .map(Command::name)
                .orElseThrow();
    }
}
