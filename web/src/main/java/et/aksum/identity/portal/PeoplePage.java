package et.aksum.identity.portal;

import et.aksum.access.GrantQueries;
import et.aksum.access.GrantQueries.RoleRow;
import et.aksum.identity.Invitations;
import et.aksum.identity.Invitations.InviteUser;
import et.aksum.identity.Invitations.IssuedInvitation;
import et.aksum.identity.OrganisationQueries;
import et.aksum.identity.UserQueries;
import et.aksum.identity.UserQueries.UserRow;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.Typed;
import et.aksum.platform.security.PublicOrigin;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The colleagues of the organisation, and how a new one is invited. */
@Named
@ViewScoped
public class PeoplePage implements Serializable {
    @Inject
    PublicOrigin origins;

    @Inject
    UserQueries users;

    @Inject
    GrantQueries grants;

    @Inject
    Invitations invitations;

    @Inject
    OrganisationQueries organisations;

    @Inject
    Announcements announce;

    @Inject
    HttpServletRequest request;

    private final Typed typed = new Typed();
    private String[] roles = {};
    private @Nullable Map<UUID, Set<String>> held;
    private @Nullable IssuedInvitation invited;
    private @Nullable String invitedName;

    public void invite() {
        String name = typed.required("displayName");
        invited = invitations.invite(
                new InviteUser(typed.required("username"), name, typed.required("email"), Set.of(roles)));
        invitedName = name;
        typed.clear();
        roles = new String[0];
    }

    /** Those whose name, user name or address contains what was sought. */
    public List<UserRow> getPeople() {
        String sought = typed.getOrDefault("q", "").toLowerCase(Locale.ROOT);
        return users.all().stream()
                .filter(user -> (user.displayName() + ' ' + user.username() + ' ' + user.email())
                        .toLowerCase(Locale.ROOT)
                        .contains(sought))
                .toList();
    }

    /** Codes of the roles each person holds now. */
    public Map<UUID, Set<String>> getHeld() {
        if (held == null) {
            held = grants.held();
        }
        return held;
    }

    public List<RoleRow> getRoleRows() {
        return grants.roles();
    }

    /** Where the invited person goes: a whole address, because it leaves the portal. */
    public String getInvitationAddress() {
        return origins.shown(request) + request.getContextPath() + "/accept-invitation?organisation="
                + organisations.mine().code();
    }

    public Typed getTyped() {
        return typed;
    }

    public String[] getRoles() {
        return roles.clone();
    }

    public void setRoles(String[] roles) {
        this.roles = roles.clone();
    }

    public @Nullable IssuedInvitation getInvited() {
        return invited;
    }

    public @Nullable String getInvitedName() {
        return invitedName;
    }
}
