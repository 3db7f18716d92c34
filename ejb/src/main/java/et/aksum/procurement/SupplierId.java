package et.aksum.procurement;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a supplier of the caller's organisation. */
public record SupplierId(UUID value) implements Serializable {}
