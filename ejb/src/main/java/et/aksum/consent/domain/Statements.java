package et.aksum.consent.domain;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs SQL of this context in the transaction of the caller. */
@ApplicationScoped
public class Statements {
    @Resource(lookup = "java:jboss/datasources/AksumApp")
    DataSource database;

    public <T> List<T> query(String sql, Row<T> row, @Nullable Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (var rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row.of(rows));
                }
                return found;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Consent could not be read.", failed);
        }
    }

    /** How many rows it changed. */
    public int change(String sql, @Nullable Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Consent could not be kept.", failed);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    /** What becomes of a row. */
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
