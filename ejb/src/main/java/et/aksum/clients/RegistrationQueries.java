package et.aksum.clients;

import et.aksum.clients.ClientDetails.ClientRow;
import et.aksum.clients.RegistrationRefusal.RegistrationNotFound;
import et.aksum.clients.domain.RegistrationReader;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.tenancy.Paced;
import et.aksum.tenancy.Paced.Kind;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the registrations of the caller's organisation. */
@Stateless
public class RegistrationQueries {
    @Inject
    RegistrationReader registrations;

    @Inject
    Clock clock;

    /**
     * Restricts the queue; null and blank restrict nothing.
     *
     * @param text sought in the names of institution and person, in TIN and e-mail address, any case
     * @param overdue only those that should have been decided by now
     */
    public record RegistrationFilter(@Nullable String text, Set<RegistrationState> states, boolean overdue)
            implements Serializable {
        public RegistrationFilter {
            states = Set.copyOf(states);
        }
    }

    /** A registration as the queue shows it. */
    public record RegistrationRow(
            UUID id,
            RegistrationState state,
            String tin,
            String institution,
            ClientKind kind,
            Ownership ownership,
            String contactName,
            String contactEmail,
            OffsetDateTime registeredAt,
            @Nullable OffsetDateTime dueAt,
            @Nullable UUID registeredBy,
            @Nullable UUID salesOwner,
            long version)
            implements Serializable {}

    /**
     * A registration with what helps to decide.
     *
     * @param known the institution in use with this taxpayer number; then only the contact would be new
     * @param alike institutions whose names look alike, the likest first
     * @param earlier other registrations with the same taxpayer number or e-mail address, the newest first
     */
    public record RegistrationDetails(
            RegistrationRow row,
            RegistrationFacts facts,
            @Nullable ClientRow known,
            List<Alike> alike,
            List<RegistrationRow> earlier) {}

    /** What was given beside the row, and what became of it. */
    public record RegistrationFacts(
            @Nullable String gln,
            @Nullable String region,
            @Nullable String zone,
            @Nullable String woreda,
            @Nullable String kebele,
            @Nullable LicenceKind licenceKind,
            @Nullable String licenceNumber,
            @Nullable LocalDate licenceExpiresOn,
            @Nullable String phone,
            String language,
            Set<ContactRole> roles,
            @Nullable OffsetDateTime verifiedAt,
            @Nullable UUID decidedBy,
            @Nullable OffsetDateTime decidedAt,
            @Nullable String reason,
            @Nullable UUID client) {}

    /** @param likeness 0 to 1 */
    public record Alike(UUID id, String name, double likeness) {
        /** 0 to 100. */
        public long percent() {
            return Math.round(likeness * 100);
        }
    }

    /** The oldest first: who waits longest is decided first. */
    @RequiresPermission(Permission.CLIENTS_REGISTRATION_VIEW)
    @Paced(Kind.SEARCH)
    public List<RegistrationRow> page(RegistrationFilter filter, int first, int size) {
        return registrations.page(filter, OffsetDateTime.now(clock), first, size);
    }

    /** The same list, at most {@code size} that follow the registration {@code last}; null begins it. */
    @RequiresPermission(Permission.CLIENTS_REGISTRATION_VIEW)
    @Paced(Kind.SEARCH)
    public List<RegistrationRow> after(RegistrationFilter filter, @Nullable UUID last, int size) {
        return registrations.after(filter, OffsetDateTime.now(clock), last, size);
    }

    @RequiresPermission(Permission.CLIENTS_REGISTRATION_VIEW)
    public long count(RegistrationFilter filter) {
        return registrations.count(filter, OffsetDateTime.now(clock));
    }

    /** @throws RegistrationNotFound */
    @RequiresPermission(Permission.CLIENTS_REGISTRATION_VIEW)
    public RegistrationDetails details(RegistrationId id) {
        return registrations.details(id);
    }
}
