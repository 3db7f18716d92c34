package et.aksum.schema.cli;

import et.aksum.schema.cli.output.Outcome;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** Entry point of the runnable jar. */
@Command(
        name = "aksum-schema",
        mixinStandardHelpOptions = true,
        versionProvider = AksumSchema.Version.class,
        synopsisSubcommandLabel = "VERB",
        description = "The schema of Aksum ERP: its history, checked, planned and applied.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:clean", "1:findings", "2:misuse", "3:could not tell"},
        footer = "%nEvery verb has its own --help.")
public final class AksumSchema {
    private AksumSchema() {}

    public static void main(String[] arguments) {
        Surroundings around = Surroundings.ofThisProcess();
        ConsoleLog.install(around.err());
        System.exit(run(around, arguments));
    }

    /** @return the exit code, one of {@link Outcome} */
    static int run(Surroundings around, String... arguments) {
        CommandLine line = new CommandLine(new AksumSchema());
        verbs(around).forEach(line::addSubcommand);
        line.setOut(around.out())
                .setErr(around.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpLongOptionsMaxWidth(30)
                .setParameterExceptionHandler(AksumSchema::misused)
                .setExecutionExceptionHandler((failed, verb, ignored) -> {
                    throw failed;
                });
        if (arguments.length == 0) {
            line.usage(around.err());
            return Outcome.MISUSE.exitCode();
        }
        return line.execute(arguments);
    }

    private static List<Verb> verbs(Surroundings around) {
        return List.of(
                new LintVerb(around, Clock.systemDefaultZone()),
                new HeadsVerb(around),
                new VerifyVerb(around),
                new DriftVerb(around, Clock.systemDefaultZone()),
                new DraftVerb(around, Clock.systemDefaultZone()),
                new ReportVerb(around),
                new PlanVerb(around),
                new SqlVerb(around),
                new MigrateVerb(around),
                new StampVerb(around, Clock.systemDefaultZone()),
                new RollbackVerb(around),
                new SeedsVerb(around),
                new RetentionVerb(around, Clock.systemUTC()),
                new PlacesVerb(around, Clock.systemDefaultZone()));
    }

    private static int misused(ParameterException wrong, String[] ignored) {
        CommandLine verb = wrong.getCommandLine();
        verb.getErr().println(wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, verb.getErr());
        verb.getErr().println("See: " + verb.getCommandSpec().qualifiedName() + " --help");
        return Outcome.MISUSE.exitCode();
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = AksumSchema.class.getPackage().getImplementationVersion();
            return new String[] {"aksum-schema " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
