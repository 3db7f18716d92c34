package et.aksum.identity.domain;

import et.aksum.identity.FirstRunSetup.Supervisor;
import et.aksum.identity.UserId;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.OrganisationId;
import java.time.OffsetDateTime;
import java.util.Locale;

/** The supervisor named at set-up, as a person without a way in yet. */
public final class FoundingSupervisor {
    private FoundingSupervisor() {}

    /**
     * The person.
     *
     * @param administrator user name of the administrator, who must be somebody else
     * @throws InvalidInput with the field as the set-up calls it: {@code supervisorUsername}, {@code supervisorDisplayName},
     *     {@code supervisorEmail}
     */
    public static AppUser of(Supervisor named, OrganisationId organisation, String administrator, OffsetDateTime now) {
        AppUser person;
        try {
            person = AppUser.invited(
                    new UserId(Uuid7.next()), organisation, named.username(), named.displayName(), named.email(), now);
        } catch (InvalidInput wrong) {
            String field = wrong.field();
            throw new InvalidInput(
                    "supervisor" + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1),
                    String.valueOf(wrong.getMessage()));
        }
        if (person.username().equals(administrator.strip().toLowerCase(Locale.ROOT))) {
            throw new InvalidInput(
                    "supervisorUsername", "Whoever approves is not the one who administers: name somebody else.");
        }
        return person;
    }
}
