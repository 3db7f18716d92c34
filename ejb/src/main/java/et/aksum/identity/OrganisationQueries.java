package et.aksum.identity;

import et.aksum.shared.Unguarded;
import jakarta.ejb.Stateless;

/** Reads the caller's organisation. */
@Stateless
public class OrganisationQueries {
    @Unguarded("Everybody may know the name of his own organisation.")
    public OrganisationDetails mine() {
        throw new UnsupportedOperationException();
    }
}
