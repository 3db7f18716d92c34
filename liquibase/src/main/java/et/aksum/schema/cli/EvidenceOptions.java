package et.aksum.schema.cli;

import et.aksum.schema.cli.output.Refusal;
import et.aksum.schema.cli.scratch.PostgresPrograms;
import et.aksum.schema.cli.scratch.ScratchServer;
import et.aksum.schema.cli.scratch.ScratchUnavailable;
import et.aksum.schema.drift.model.MappedTable;
import et.aksum.schema.drift.model.ModelComparison;
import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.Observations;
import et.aksum.schema.lint.Rule;
import et.aksum.schema.lint.RuleCatalogue;
import et.aksum.schema.lint.live.LiveDatabase;
import et.aksum.schema.plan.Step;
import et.aksum.schema.plan.shadow.ShadowExecution;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the linter is shown beside the texts: a scratch database in which they run, a running database, the entities. */
final class EvidenceOptions {
    @Option(
            names = "--shadow",
            order = 42,
            description =
                    "Also run the history in a scratch PostgreSQL of the moment and watch it: locks, rewrites and reads "
                            + "of whole tables, also from DO blocks and functions.")
    boolean shadow;

    @Option(
            names = "--live",
            order = 43,
            description =
                    "Also ask the database of --url or AKSUM_DB_URL: INVALID indexes (OP01), sequences near their end, "
                            + "constraints left NOT VALID, indexes nobody uses (OP02).")
    boolean live;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    ModelOptions model = new ModelOptions();

    /** What the steps did; nothing unless asked for. */
    Observations observed(List<Step> history, Surroundings around, Predicate<Step> watched) {
        List<Step> steps = history.stream().filter(Step::everywhere).toList();
        try (ScratchServer server = ScratchServer.start(PostgresPrograms.find(around.environment()));
                Connection superuser = server.superuser()) {
            return DatabaseOptions.asOwner(
                    new LoginDataSource(server.address(), ScratchServer.MIGRATOR, server.password()),
                    owner -> ShadowExecution.of(superuser, owner, steps, watched));
        } catch (ScratchUnavailable missing) {
            throw Refusal.unknown(String.valueOf(missing.getMessage()), missing);
        } catch (SQLException failed) {
            throw Refusal.unknown("The scratch database refuses: " + failed.getMessage(), failed);
        }
    }

    /** OP01, OP02 and IN13, as far as they are asked for. An archive that merely lies about may be older than the changelog. */
    List<Finding> findings(HistoryOptions history, Surroundings around) {
        List<Finding> findings = new ArrayList<>();
        if (live) {
            findings.addAll(database.read(around, LiveDatabase::findings));
        }
        if (model.isNamed(around)) {
            List<MappedTable> entities = model.discover(around).orElseThrow();
            Rule rule = RuleCatalogue.ofThisHouse().rule("IN13");
            ModelComparison.of(entities, history.catalogueOnFile(around))
                    .forEach(gap -> findings.add(Finding.of(rule, gap.words() + ".")));
        }
        return findings;
    }
}
