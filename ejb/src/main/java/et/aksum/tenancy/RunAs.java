package et.aksum.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Lets timers and start-up jobs work for an organisation, or for a person who ordered the work earlier. A surrounding transaction
 * is suspended: each use case called inside has its own, so one organisation's work never shares a transaction with another's.
 */
@ApplicationScoped
public class RunAs {
    @Inject
    OwnTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/AksumApp")
    DataSource database;

    /** Runs the job as the application itself, without a person; the job's name stands in the audit trail. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public <T extends @Nullable Object> T organisation(OrganisationId organisation, String job, Callable<T> work) {
        return TenantContext.callAs(Caller.system(organisation, job), work);
    }

    /** Continues the work of a caller on another thread, for example an import he started. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public <T extends @Nullable Object> T caller(Caller caller, Callable<T> work) {
        return TenantContext.callAs(caller, work);
    }

    /** Every organisation of this installation, in order of creation. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<OrganisationId> organisations() {
        return TenantContext.callWithoutOrganisation(() -> transaction.call(this::readOrganisations));
    }

    private List<OrganisationId> readOrganisations() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select org_id from identity.organisation_code group by org_id order by org_id");
                var rows = statement.executeQuery()) {
            List<OrganisationId> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new OrganisationId(rows.getObject(1, UUID.class)));
            }
            return found;
        }
    }
}
