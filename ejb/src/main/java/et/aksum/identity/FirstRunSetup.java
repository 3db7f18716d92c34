package et.aksum.identity;

import et.aksum.shared.Unguarded;
import et.aksum.tenancy.OrganisationId;
import jakarta.ejb.Stateless;

/** Creates the first organisation of an installation; possible once, with the secret the server wrote at its start. */
@Stateless
public class FirstRunSetup {
    @Unguarded("Tells whether the set-up page is offered; there is no user yet.")
    public boolean isOpen() {
        throw new UnsupportedOperationException();
    }

    @Unguarded("Makes a random secret and keeps nothing.")
    public TotpSecret newTotpSecret(String account) {
        throw new UnsupportedOperationException();
    }

    @Unguarded("Guarded by the one-use setup secret; there is no user yet.")
    public OrganisationId setUp(SetUpOrganisation command) {
        throw new UnsupportedOperationException();
    }
}
