package et.aksum.catalogue;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an item of the caller's organisation. */
public record ItemId(UUID value) implements Serializable {}
