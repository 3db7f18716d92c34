package et.aksum.operations;

import et.aksum.schema.SchemaRevision;
import et.aksum.schema.SchemaStatus;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Tells operators which schema revision the database has. */
@Stateless
public class SchemaQueries {
    @Resource(lookup = "java:jboss/datasources/AksumApp")
    DataSource database;

    @RequiresPermission(Permission.OPERATIONS_SCHEMA_VIEW)
    public SchemaView status() {
        try (var connection = database.getConnection()) {
            SchemaStatus status = SchemaRevision.read(connection);
            return new SchemaView(status.state().name(), status.current(), status.expectedHead(), status.pending());
        } catch (SQLException failed) {
            throw new IllegalStateException("The schema revision could not be read.", failed);
        }
    }
}
