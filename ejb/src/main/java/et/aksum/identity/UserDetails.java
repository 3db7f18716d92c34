package et.aksum.identity;

import et.aksum.shared.Money;
import java.util.List;

/** A person with everything granted to him, past grants included. */
public record UserDetails(UserRow user, List<RoleGrant> grants, List<Money> approvalLimits) {}
