package et.aksum.platform.security;

import et.aksum.tenancy.Caller;
import java.io.Serializable;
import java.security.Principal;

/**
 * The caller as the container sees it.
 *
 * @param caller who asks
 */
public record CallerPrincipal(Caller caller) implements Principal, Serializable {
    @Override
    public String getName() {
        return caller.name();
    }
}
