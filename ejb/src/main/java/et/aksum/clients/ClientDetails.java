package et.aksum.clients;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an institution.
 *
 * @param client the institution itself
 * @param parent to which it belongs
 * @param children which belong to it
 * @param mergedFrom ids that lead here
 */
public record ClientDetails(
        ClientRow client,
        @Nullable Related parent,
        List<Related> children,
        List<UUID> mergedFrom,
        List<LicenceRow> licences,
        List<AddressRow> addresses,
        List<ContactRow> contacts) {

    /**
     * An institution as lists show it.
     *
     * @param suspended why it orders nothing at present; null when it may
     * @param mergedInto the institution that took its place
     * @param salesOwner who earns on it
     */
    public record ClientRow(
            UUID id,
            String tin,
            String name,
            @Nullable String gln,
            ClientKind kind,
            Ownership ownership,
            @Nullable String suspended,
            @Nullable UUID parentId,
            @Nullable UUID mergedInto,
            @Nullable UUID salesOwner,
            @Nullable UUID registeredBy,
            UUID approvedBy,
            OffsetDateTime approvedAt,
            @Nullable OffsetDateTime retiredAt,
            long version)
            implements Serializable {}

    /** Another institution, by name. */
    public record Related(UUID id, String name) implements Serializable {}

    /** @param expiresOn the last day on which it holds */
    public record LicenceRow(
            UUID id,
            LicenceKind kind,
            String number,
            @Nullable String authority,
            @Nullable LocalDate issuedOn,
            LocalDate expiresOn) {
        /** Whether it held no more on that day. */
        public boolean lapsedOn(LocalDate day) {
            return day.isAfter(expiresOn);
        }
    }

    /** Places by their codes; {@code latitude} and {@code longitude} in degrees, both or neither. */
    public record AddressRow(
            UUID id,
            AddressKind kind,
            @Nullable String region,
            @Nullable String zone,
            @Nullable String woreda,
            @Nullable String kebele,
            @Nullable String directions,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude) {}

    /** @param userId the account with which the person signs in; null without one */
    public record ContactRow(
            UUID id,
            String name,
            String email,
            @Nullable String phone,
            String language,
            Set<ContactRole> roles,
            @Nullable UUID userId,
            long version) {

        /** As the database has it: a flag for each role. */
        public ContactRow(
                UUID id,
                String name,
                String email,
                @Nullable String phone,
                String language,
                boolean forOrders,
                boolean forFinance,
                boolean forReceiving,
                boolean pharmacistInCharge,
                @Nullable UUID userId,
                long version) {
            this(
                    id,
                    name,
                    email,
                    phone,
                    language,
                    roles(forOrders, forFinance, forReceiving, pharmacistInCharge),
                    userId,
                    version);
        }

        private static Set<ContactRole> roles(boolean... flags) {
            Set<ContactRole> roles = EnumSet.noneOf(ContactRole.class);
            for (ContactRole role : ContactRole.values()) {
                if (flags[role.ordinal()]) {
                    roles.add(role);
                }
            }
            return roles;
        }
    }
}
