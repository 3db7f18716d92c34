package et.aksum.schema.lint;

import java.time.LocalDate;
import java.util.Map;

/**
 * What the linter is told beside the changelog.
 *
 * @param today decides which waivers have expired
 * @param runnerSettings what the runner sets for every changeSet, such as lock_timeout; empty when scripts run as they are
 * @param runnerSettingsOutside the same for a changeSet outside a transaction
 * @param statistics sizes of the tables; without them every table is assumed large
 * @param observed what changeSets did on a scratch database; without it they are only read
 * @param mapped what the previous release maps; without it BC04 has nothing to compare
 * @param widestTable more columns than this are too many
 * @param widestIndex more keys than this are too many
 */
public record LintSettings(
        LocalDate today,
        Map<String, String> runnerSettings,
        Map<String, String> runnerSettingsOutside,
        TableStatistics statistics,
        Observations observed,
        MappedModel mapped,
        int widestTable,
        int widestIndex) {
    private static final int COLUMNS = 60;
    private static final int KEYS = 6;

    public LintSettings {
        runnerSettings = Map.copyOf(runnerSettings);
        runnerSettingsOutside = Map.copyOf(runnerSettingsOutside);
    }

    public static LintSettings on(LocalDate today) {
        return new LintSettings(
                today, Map.of(), Map.of(), TableStatistics.NONE, Observations.NONE, MappedModel.NONE, COLUMNS, KEYS);
    }

    public LintSettings with(TableStatistics known) {
        return new LintSettings(
                today, runnerSettings, runnerSettingsOutside, known, observed, mapped, widestTable, widestIndex);
    }

    public LintSettings withRunnerSettings(Map<String, String> set, Map<String, String> outside) {
        return new LintSettings(today, set, outside, statistics, observed, mapped, widestTable, widestIndex);
    }

    public LintSettings with(MappedModel previous) {
        return new LintSettings(
                today, runnerSettings, runnerSettingsOutside, statistics, observed, previous, widestTable, widestIndex);
    }

    public LintSettings with(Observations seen) {
        return new LintSettings(
                today, runnerSettings, runnerSettingsOutside, statistics, seen, mapped, widestTable, widestIndex);
    }
}
