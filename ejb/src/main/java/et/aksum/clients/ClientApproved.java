package et.aksum.clients;

import java.util.UUID;

/**
 * Somebody may speak for an institution from now on.
 *
 * @param newInstitution false when the institution was known and only the contact is new
 */
public record ClientApproved(ClientId client, UUID contact, RegistrationId registration, boolean newInstitution) {}
