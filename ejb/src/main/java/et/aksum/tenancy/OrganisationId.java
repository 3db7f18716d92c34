package et.aksum.tenancy;

import java.io.Serializable;
import java.util.UUID;

/** The identity of an organisation: the tenant of every row it owns. */
public record OrganisationId(UUID value) implements Serializable {
    @Override
    public String toString() {
        return value.toString();
    }
}
