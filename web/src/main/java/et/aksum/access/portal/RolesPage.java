package et.aksum.access.portal;

import et.aksum.access.GrantQueries;
import et.aksum.access.GrantQueries.PermissionRow;
import et.aksum.access.GrantQueries.RoleRow;
import et.aksum.access.RoleEditing;
import et.aksum.access.RoleEditing.Affected;
import et.aksum.access.RoleEditing.SaveRole;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.Typed;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All roles as a matrix, and one of them to change, with what the change would do to whom. */
@Named
@ViewScoped
public class RolesPage implements Serializable {
    @Inject
    GrantQueries grants;

    @Inject
    RoleEditing editing;

    @Inject
    Announcements announce;

    @Inject
    HttpServletRequest request;

    private final Typed typed = new Typed();
    private final List<RoleRow> roles = new ArrayList<>();
    private final Map<String, List<PermissionRow>> permissions = new TreeMap<>();
    private String[] chosen = {};
    private String[] includes = {};
    private @Nullable String code;
    private @Nullable List<Affected> affected;

    @PostConstruct
    void open() {
        roles.addAll(grants.roles());
        grants.permissions().forEach(permission -> permissions
                .computeIfAbsent(permission.context(), context -> new ArrayList<>())
                .add(permission));
        String wanted = request.getParameter("role");
        roles.stream().filter(role -> role.code().equals(wanted)).findFirst().ifPresent(role -> {
            code = role.code();
            typed.put("name", role.name());
            typed.put("requiresPlace", String.valueOf(role.requiresPlace()));
            chosen = role.permissions().toArray(String[]::new);
            includes = role.includes().toArray(String[]::new);
        });
    }

    /** Shows what saving would do; nothing is written. */
    public void simulate() {
        affected = editing.simulate(wanted());
    }

    public void save() {
        SaveRole role = wanted();
        editing.save(role);
        announce.andGo("/access/roles?role=" + role.code(), "roles.saved", role.name());
    }

    public void retire() {
        String role = String.valueOf(code);
        editing.retire(role);
        announce.andGo("/access/roles", "roles.retired", role);
    }

    private SaveRole wanted() {
        return new SaveRole(
                code == null ? typed.required("code") : code,
                typed.required("name"),
                Set.of(chosen),
                Set.of(includes),
                null,
                Boolean.valueOf(typed.optional("requiresPlace")));
    }

    /** Whether the role itself allows it, for the matrix. */
    public boolean allows(RoleRow role, String permission) {
        return role.permissions().contains(permission);
    }

    public List<RoleRow> getRoles() {
        return roles;
    }

    /** Other roles than the one on the screen: those it may contain. */
    public List<RoleRow> getOthers() {
        return roles.stream().filter(role -> !role.code().equals(code)).toList();
    }

    public List<String> getContexts() {
        return List.copyOf(permissions.keySet());
    }

    public Map<String, List<PermissionRow>> getPermissions() {
        return permissions;
    }

    public @Nullable List<Affected> getAffected() {
        return affected;
    }

    public @Nullable String getCode() {
        return code;
    }

    public Typed getTyped() {
        return typed;
    }

    public String[] getChosen() {
        return chosen.clone();
    }

    public void setChosen(String[] chosen) {
        this.chosen = chosen.clone();
    }

    public String[] getIncludes() {
        return includes.clone();
    }

    public void setIncludes(String[] includes) {
        this.includes = includes.clone();
    }
}
