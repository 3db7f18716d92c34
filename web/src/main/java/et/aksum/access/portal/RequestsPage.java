package et.aksum.access.portal;

import et.aksum.access.Emergency;
import et.aksum.access.Emergency.BreakGlass;
import et.aksum.access.Emergency.EmergencyRow;
import et.aksum.access.GrantQueries;
import et.aksum.access.RoleRequests;
import et.aksum.access.RoleRequests.AskForRole;
import et.aksum.access.RoleRequests.RequestRow;
import et.aksum.identity.UserQueries;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FieldRefused;
import et.aksum.platform.portal.FreshCode;
import et.aksum.platform.portal.Me;
import et.aksum.platform.portal.Typed;
import et.aksum.shared.BusinessDay;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Roles one asks for, and, for whoever may, a role taken in an emergency. */
@Named
@ViewScoped
public class RequestsPage implements Serializable {
    @Inject
    RoleRequests requests;

    @Inject
    Emergency emergency;

    @Inject
    GrantQueries grants;

    @Inject
    UserQueries users;

    @Inject
    FreshCode freshCode;

    @Inject
    Me me;

    @Inject
    Announcements announce;

    private final Typed typed = new Typed();

    public void ask() {
        requests.ask(new AskForRole(typed.required("role"), typed.required("reason"), day("from", 0), day("until", 1)));
        announce.andGo("/access/requests", "requests.asked");
    }

    public void withdraw(UUID id) {
        requests.withdraw(id);
        announce.andGo("/access/requests", "requests.withdrawn");
    }

    public void breakGlass() {
        int minutes;
        try {
            minutes = Integer.parseInt(typed.required("minutes"));
        } catch (NumberFormatException unreadable) {
            throw new FieldRefused("minutes", announce.words("form.number"));
        }
        BreakGlass wanted = new BreakGlass(typed.required("emergencyRole"), minutes, typed.required("emergency"));
        freshCode.prove(typed.optional("code"));
        emergency.breakGlass(wanted);
        announce.andGo("/access/requests", "emergency.started");
    }

    public void end(UUID id) {
        emergency.end(id);
        announce.andGo("/access/requests", "emergency.ended");
    }

    private @Nullable OffsetDateTime day(String field, int later) {
        LocalDate day = typed.day(field);
        return day == null
                ? null
                : day.plusDays(later).atStartOfDay(BusinessDay.ZONE).toOffsetDateTime();
    }

    public List<RequestRow> getMine() {
        return requests.mine();
    }

    /** Everybody's, for those who give roles. */
    public List<RequestRow> getAll() {
        return me.may("identity.role.grant") ? requests.all() : List.of();
    }

    /** The person's own emergencies that run now. */
    public List<EmergencyRow> getEmergencies() {
        return me.may("access.emergency.use") ? emergency.mine() : List.of();
    }

    /** Codes and names of all roles. */
    public Map<String, String> getRoles() {
        return grants.roleNames();
    }

    public String nameOf(@Nullable UUID user) {
        return user == null ? "–" : users.names(List.of(user)).getOrDefault(user, "–");
    }

    public Typed getTyped() {
        return typed;
    }
}
