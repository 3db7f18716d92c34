package et.aksum.clients.portal;

import et.aksum.clients.PlaceQueries;
import et.aksum.clients.RegistrationDesk;
import et.aksum.clients.RegistrationId;
import et.aksum.clients.RegistrationQueries;
import et.aksum.clients.RegistrationQueries.RegistrationDetails;
import et.aksum.clients.RegistrationQueries.RegistrationFacts;
import et.aksum.clients.RegistrationRefusal.RegistrationNotFound;
import et.aksum.identity.UserId;
import et.aksum.identity.UserQueries;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FreshCode;
import et.aksum.platform.portal.Typed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One registration with what helps to decide about it. */
@Named
@ViewScoped
public class RegistrationReviewPage implements Serializable {
    @Inject
    RegistrationQueries registrations;

    @Inject
    RegistrationDesk desk;

    @Inject
    UserQueries users;

    @Inject
    PlaceQueries places;

    @Inject
    FreshCode freshCode;

    @Inject
    Announcements announce;

    @Inject
    Clock clock;

    private final Typed typed = new Typed();
    private @Nullable String id;
    private transient @Nullable RegistrationDetails details;
    private long version;

    /** Reads the registration the address names. */
    public void open() {
        RegistrationDetails found = registrations.details(registration());
        details = found;
        version = found.row().version();
        UUID owner = found.row().salesOwner();
        typed.put("owner", owner == null ? "" : owner.toString());
    }

    public void approve() {
        freshCode.prove(typed.optional("code"));
        desk.approve(registration(), version);
        again("registrations.approved");
    }

    public void reject() {
        String reason = typed.required("reason");
        freshCode.prove(typed.optional("code"));
        desk.reject(registration(), version, reason);
        again("registrations.rejected");
    }

    public void sendBack() {
        String reason = typed.required("reason");
        freshCode.prove(typed.optional("code"));
        desk.sendBack(registration(), version, reason);
        again("registrations.returned");
    }

    public void assign() {
        String owner = typed.optional("owner");
        desk.assign(registration(), version, owner == null ? null : new UserId(UUID.fromString(owner)));
        again("registrations.assigned");
    }

    private void again(String key) {
        announce.andGo("/clients/registration?id=" + id, key);
    }

    private RegistrationId registration() {
        try {
            return new RegistrationId(UUID.fromString(String.valueOf(id)));
        } catch (IllegalArgumentException notAnId) {
            throw new RegistrationNotFound();
        }
    }

    /** The place of the seat in words, the most exact first. */
    public String getPlace() {
        RegistrationDetails found = getDetails();
        if (found == null) {
            return "";
        }
        RegistrationFacts facts = found.facts();
        Map<String, String> names = places.names();
        return Stream.of(facts.kebele(), facts.woreda(), facts.zone(), facts.region())
                .filter(Objects::nonNull)
                .map(code -> names.getOrDefault(code, code))
                .collect(Collectors.joining(", "));
    }

    public boolean isLicenceLapsed() {
        RegistrationDetails found = getDetails();
        LocalDate last = found == null ? null : found.facts().licenceExpiresOn();
        return last != null && last.isBefore(LocalDate.now(clock));
    }

    /** Who could earn on it: everybody of the house, as far as the caller may see them. */
    public List<UserQueries.UserRow> getPeople() {
        return users.all();
    }

    public String nameOf(@Nullable UUID user) {
        return user == null ? "–" : users.names(List.of(user)).getOrDefault(user, "–");
    }

    public @Nullable RegistrationDetails getDetails() {
        if (details == null) {
            details = registrations.details(registration());
        }
        return details;
    }

    public Typed getTyped() {
        return typed;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
