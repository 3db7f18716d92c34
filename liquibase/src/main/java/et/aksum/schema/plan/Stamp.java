package et.aksum.schema.plan;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.CatalogueComparison;
import et.aksum.schema.drift.CatalogueReader;
import et.aksum.schema.drift.Difference;
import et.aksum.schema.drift.ExpectedPartitions;
import et.aksum.schema.drift.ObjectKind;
import et.aksum.schema.drift.SchemaObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Writes the history into a database that was made without one, in one transaction with the proof that it is where the history would have brought
 * it. A database that differs keeps nothing of the attempt.
 */
public final class Stamp {
    private static final String HOME = "schema";
    private static final String TABLE = "schema.databasechangelog";

    private final Connection connection;
    private final StepRun run;

    /** @param connection in auto-commit mode, as the owner of the schema */
    public Stamp(Connection connection) {
        this.connection = connection;
        this.run = new StepRun(connection);
    }

    /**
     * Records the steps as if a migration had run them, if nothing differs.
     *
     * @param expected what the steps make of an empty database
     * @return what differs; empty when they were recorded
     */
    public List<Difference> record(List<Step> steps, Catalogue expected) throws SQLException {
        return compared(steps, expected, true);
    }

    /** What differs; nothing is recorded in any case. */
    public List<Difference> differences(Catalogue expected) throws SQLException {
        return compared(List.of(), expected, false);
    }

    private List<Difference> compared(List<Step> steps, Catalogue expected, boolean record) throws SQLException {
        connection.setAutoCommit(false);
        try {
            List<Difference> differences = look(expected);
            if (record && differences.isEmpty()) {
                run.execute(steps.stream().map(HistoryRows::insert).toList());
                connection.commit();
            }
            return differences;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private List<Difference> look(Catalogue expected) throws SQLException {
        boolean there = isThere();
        run.execute(HistoryTable.statements());
        if (!there) {
            furnish(expected);
        }
        Catalogue found = CatalogueReader.read(connection);
        return CatalogueComparison.of(ExpectedPartitions.in(expected, found), found);
    }

    /** The home of the history was made just now, after the changeSets that say who reads it; what they say holds again. */
    private void furnish(Catalogue expected) throws SQLException {
        for (Difference difference : CatalogueComparison.of(expected, CatalogueReader.read(connection))) {
            if (isAboutHome(difference.object())
                    && (difference.object().kind() == ObjectKind.GRANT || "comment".equals(difference.aspect()))) {
                run.execute(List.of(difference.remedy(expected)));
            }
        }
    }

    private static boolean isAboutHome(SchemaObject object) {
        String name = object.kind() == ObjectKind.GRANT
                ? object.name().replaceFirst("^on \\w+ (\\S+) to .*", "$1")
                : object.name();
        return name.equals(HOME) || name.equals(TABLE) || name.startsWith(TABLE + ".");
    }

    private boolean isThere() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select to_regclass('%s') is not null".formatted(TABLE))) {
            return row.next() && row.getBoolean(1);
        }
    }
}
