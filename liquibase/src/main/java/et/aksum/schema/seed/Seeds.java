package et.aksum.schema.seed;

import et.aksum.schema.SchemaSeeds.Seed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the database about its seeds, and has it plant them. */
public final class Seeds {
    /** Name under which what everybody shares is told beside the organisations. */
    public static final String EVERYBODY = "everybody";

    private Seeds() {}

    /** Of one organisation, which the transaction is bound to; null for what everybody shares. */
    public static List<Seed> of(Connection connection, @Nullable UUID organisation) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select set_name, key, state, before, now, found from schema.seed_differences(?)")) {
            statement.setObject(1, organisation, Types.OTHER);
            List<Seed> seeds = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    seeds.add(new Seed(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6)));
                }
            }
            return seeds;
        }
    }

    /**
     * Of everybody and of each organisation, by its code. For the owner, in one transaction that is then rolled back: it is bound to one
     * organisation after the other.
     */
    public static Map<String, List<Seed>> everywhere(Connection connection) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            Map<String, List<Seed>> found = new LinkedHashMap<>();
            found.put(EVERYBODY, of(connection, null));
            for (Map.Entry<String, UUID> organisation :
                    organisations(connection).entrySet()) {
                try (PreparedStatement bind = connection.prepareStatement("select schema.work_for(?)")) {
                    bind.setObject(1, organisation.getValue());
                    bind.execute();
                }
                found.put(organisation.getKey(), of(connection, organisation.getValue()));
            }
            return found;
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    /** Plants whatever is missing or outdated, for everybody and in each organisation. For the owner. @return how many seeds */
    public static int plantEverywhere(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select schema.plant_everywhere()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Map<String, UUID> organisations(Connection connection) throws SQLException {
        Map<String, UUID> organisations = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select code, org_id from identity.organisation_code order by code")) {
            while (row.next()) {
                organisations.put(row.getString(1), row.getObject(2, UUID.class));
            }
        }
        return organisations;
    }
}
