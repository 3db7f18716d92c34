package et.aksum.operations;

import et.aksum.schema.SchemaSeeds;
import et.aksum.schema.SchemaSeeds.Seed;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.tenancy.TenantContext;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Tells an organisation what became of the rows it started with. */
@Stateless
public class SeedReports {
    @Resource(lookup = "java:jboss/datasources/AksumApp")
    DataSource database;

    /** The seeds that stand otherwise than shipped: as shipped before, as shipped now, as it stands. */
    @RequiresPermission(Permission.OPERATIONS_SCHEMA_VIEW)
    public List<Seed> differences() {
        try (var connection = database.getConnection()) {
            return SchemaSeeds.of(
                            connection, TenantContext.require().organisation().value())
                    .stream()
                    .filter(Seed::differs)
                    .toList();
        } catch (SQLException failed) {
            throw new IllegalStateException("The seeds could not be read.", failed);
        }
    }
}
