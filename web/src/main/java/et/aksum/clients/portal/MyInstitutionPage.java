package et.aksum.clients.portal;

import et.aksum.clients.ClientDetails;
import et.aksum.clients.ClientQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** What a client sees of himself. */
@Named
@RequestScoped
public class MyInstitutionPage {
    @Inject
    ClientQueries clients;

    private @Nullable ClientDetails details;

    public ClientDetails getDetails() {
        ClientDetails found = details;
        if (found == null) {
            found = clients.mine();
            details = found;
        }
        return found;
    }
}
