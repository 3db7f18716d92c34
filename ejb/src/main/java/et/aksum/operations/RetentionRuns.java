package et.aksum.operations;

import et.aksum.schema.MaintenanceReport;
import et.aksum.schema.MaintenanceReport.Due;
import et.aksum.schema.SchemaMaintenance;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** Keeps partitions ahead and lets go what is past its period, and tells operators what is due. */
@Stateless
public class RetentionRuns {
    @Resource(lookup = "java:jboss/datasources/AksumApp")
    DataSource database;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    /** What the next run will do, and what a legal hold keeps it from doing; totals of all organisations. */
    @RequiresPermission(Permission.OPERATIONS_SCHEMA_VIEW)
    public List<Due> due() {
        return TenantContext.callWithoutOrganisation(() -> transaction.call(() -> {
            try (var connection = database.getConnection()) {
                return SchemaMaintenance.due(connection);
            }
        }));
    }

    /** One run; of several servers one works and the others find nothing left to do. */
    @Unguarded("The server's own timer; carries out policies that only the owner of the schema can write.")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public MaintenanceReport runUnasked() {
        try {
            return SchemaMaintenance.run(database, transaction::call, clock);
        } catch (SQLException failed) {
            throw new IllegalStateException("The policies of the schema could not be read.", failed);
        }
    }
}
