package et.aksum.workforce;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a unit of the caller's organisation. */
public record UnitId(UUID value) implements Serializable {}
