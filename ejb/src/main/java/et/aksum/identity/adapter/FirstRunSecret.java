package et.aksum.identity.adapter;

import et.aksum.identity.OrganisationSetUp;
import et.aksum.identity.domain.RandomText;
import et.aksum.identity.domain.SetupSecrets;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * While the first-run set-up was never done, writes a new one-use secret at each start where AKSUM_SETUP_SECRET_FILE says, readable
 * by the operator alone, and deletes it once it was used. The database keeps its hash; the log keeps where it is, never what it is.
 */
@Startup
@Singleton
@DependsOn("SchemaStartup")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstRunSecret {
    private static final System.Logger LOG = System.getLogger(FirstRunSecret.class.getName());

    @Inject
    SetupSecrets secrets;

    @Inject
    OwnTransaction transaction;

    @Inject
    @ConfigProperty(name = "AKSUM_SETUP_SECRET_FILE")
    Optional<String> file = Optional.empty();

    @PostConstruct
    void prepare() {
        Optional<Path> target = file.filter(name -> !name.isBlank()).map(Path::of);
        if (target.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "First-run set-up is not offered: AKSUM_SETUP_SECRET_FILE is not set.");
            return;
        }
        SecretFile secretFile = new SecretFile(target.get());
        String secret = RandomText.next();
        try {
            if (inOwnTransaction(secret)) {
                secretFile.write(secret);
                LOG.log(
                        System.Logger.Level.INFO,
                        "First-run set-up is open; its one-use secret is in {0}.",
                        target.get());
            } else {
                secretFile.remove();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The set-up secret could not be written to " + target.get(), failed);
        }
    }

    /** The secret was used: what no longer opens anything need not lie about. */
    public void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrganisationSetUp setUp) {
        file.filter(name -> !name.isBlank()).map(Path::of).map(SecretFile::new).ifPresent(used -> {
            try {
                used.remove();
            } catch (IOException failed) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "The used set-up secret could not be deleted: {0}",
                        failed.getMessage());
            }
        });
    }

    private boolean inOwnTransaction(String secret) {
        return TenantContext.callWithoutOrganisation(
                () -> transaction.call(() -> secrets.replace(RandomText.hash(secret))));
    }
}
