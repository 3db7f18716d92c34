package et.aksum.procurement;

import java.io.Serializable;
import java.util.UUID;

/** Identifies one run of a history import of the caller's organisation. */
public record ImportId(UUID value) implements Serializable {}
