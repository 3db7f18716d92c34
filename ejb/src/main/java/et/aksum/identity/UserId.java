package et.aksum.identity;

import java.io.Serializable;
import java.util.UUID;

/** The identity of a person within an organisation. */
public record UserId(UUID value) implements Serializable {}
