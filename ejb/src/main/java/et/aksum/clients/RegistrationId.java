package et.aksum.clients;

import java.io.Serializable;
import java.util.UUID;

/** The identity of a registration. */
public record RegistrationId(UUID value) implements Serializable {}
