package et.aksum.identity;

import et.aksum.shared.Unguarded;
import et.aksum.tenancy.Caller;
import jakarta.ejb.Stateless;

/** Proves the second factor again, for actions that need it fresh. */
@Stateless
public class StepUp {
    @Unguarded("Adds no permission; every signed-in person may prove who he is.")
    public Caller confirm(String totpCode) {
        throw new UnsupportedOperationException();
    }
}
