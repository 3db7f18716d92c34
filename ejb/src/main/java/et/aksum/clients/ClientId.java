package et.aksum.clients;

import java.io.Serializable;
import java.util.UUID;

/** The identity of an institution. After a merger both ids lead to the one that remains. */
public record ClientId(UUID value) implements Serializable {}
