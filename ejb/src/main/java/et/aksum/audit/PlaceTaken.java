package et.aksum.audit;

import java.util.UUID;

/**
 * A person did something with his position attached; told in the transaction of the act.
 *
 * @param action as in {@link AuditEvent}
 */
public record PlaceTaken(UUID person, String action, String subjectType, String subjectId) {}
