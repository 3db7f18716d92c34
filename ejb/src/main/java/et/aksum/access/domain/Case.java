package et.aksum.access.domain;

import et.aksum.access.AccessQuestion;
import et.aksum.identity.UserId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, when, and about what.
 *
 * @param question null at the gate of a use case, which does not know the document yet: conditions about it wait for the use case
 */
public record Case(UserId person, OffsetDateTime now, @Nullable AccessQuestion question) {}
