package et.aksum.operations.adapter;

import et.aksum.schema.MigrationReport;
import et.aksum.schema.RuntimeRole;
import et.aksum.schema.SchemaMigration;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import et.aksum.tenancy.TenantSigningKey;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Before anything else: refuses a runtime role that is too powerful, migrates the schema, installs the key that signs the tenant
 * context, and only then applies the demo context, whose rows are written under a signed context. Any failure stops the deployment.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaStartup {
    private static final System.Logger LOG = System.getLogger(SchemaStartup.class.getName());

    @Resource(lookup = "java:jboss/datasources/AksumApp")
    DataSource runtime;

    @Resource(lookup = "java:jboss/datasources/AksumMigration")
    DataSource migration;

    @Inject
    OwnTransaction transaction;

    @Inject
    TenantSigningKey key;

    @Inject
    @ConfigProperty(name = "AKSUM_CONTEXTS")
    Optional<String> contexts = Optional.empty();

    @Inject
    @ConfigProperty(name = "AKSUM_DEMO_CREDENTIALS_FILE")
    Optional<String> demoCredentialsFile = Optional.empty();

    @PostConstruct
    void start() {
        Set<String> wanted = StartContexts.of(contexts, demoCredentialsFile);
        TenantContext.callWithoutOrganisation(() -> transaction.call(this::checkRuntimeRole));
        migrate(Set.of());
        installKey();
        if (!wanted.isEmpty()) {
            migrate(wanted);
        }
    }

    private boolean checkRuntimeRole() throws SQLException {
        try (var connection = runtime.getConnection()) {
            RuntimeRole.refuseIfTooPowerful(connection);
            return true;
        }
    }

    private void migrate(Set<String> special) {
        MigrationReport report = SchemaMigration.migrate(migration, special);
        LOG.log(
                System.Logger.Level.INFO,
                "Schema: {0} changeSets applied in {1} ms, contexts {2}.",
                report.applied().size(),
                report.millis(),
                special);
    }

    private void installKey() {
        try (var connection = migration.getConnection();
                var role = connection.prepareStatement("set role aksum_owner")) {
            role.execute();
            key.install(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The key of the tenant context could not be installed.", failed);
        }
    }
}
