package et.aksum.workforce;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an employee of the caller's organisation. */
public record EmployeeId(UUID value) implements Serializable {}
