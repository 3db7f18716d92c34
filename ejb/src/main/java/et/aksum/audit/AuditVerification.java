package et.aksum.audit;

import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Proves, or disproves, that nobody changed the trail: recomputes every hash in Java, outside the database that made them. */
@Stateless
public class AuditVerification {
    @Resource(lookup = "java:jboss/datasources/AksumApp")
    DataSource database;

    /** Verifies the whole trail of the caller's organisation and names the first entry that is wrong. */
    @RequiresPermission(Permission.AUDIT_TRAIL_VERIFY)
    public VerificationResult verify() {
        try (var connection = database.getConnection()) {
            return new ChainCheck(connection).run();
        } catch (SQLException failed) {
            throw new IllegalStateException("The audit trail could not be read.", failed);
        }
    }
}
