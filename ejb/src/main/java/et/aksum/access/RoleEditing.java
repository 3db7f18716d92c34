package et.aksum.access;

import et.aksum.access.AccessRefusal.RoleRefused;
import et.aksum.access.domain.Authority;
import et.aksum.access.domain.DutyPair;
import et.aksum.access.domain.DutyRepository;
import et.aksum.access.domain.Granting;
import et.aksum.access.domain.Permissions;
import et.aksum.access.domain.RoleCatalogue;
import et.aksum.access.domain.RoleGraph;
import et.aksum.access.domain.RoleGraphReader;
import et.aksum.access.domain.Simulation;
import et.aksum.access.domain.Simulation.Effect;
import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.UserId;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Permission;
import et.aksum.shared.PlainText;
import et.aksum.shared.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The organisation shapes its roles, and which duties must stay apart. What a change would do to people is shown before it is saved. */
@Stateless
public class RoleEditing {
    @Inject
    RoleGraphReader graphs;

    @Inject
    RoleCatalogue catalogue;

    @Inject
    DutyRepository duties;

    @Inject
    Simulation simulation;

    @Inject
    Authority authority;

    @Inject
    Granting granting;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * A role as it shall be; a new one when the organisation has none of this code.
     *
     * @param code lower-case letters, digits and hyphens; never changes
     * @param permissions what it allows by itself
     * @param includes codes of the roles it contains
     * @param gives permissions its holders may give, {@code *} for every one; null leaves that as it is
     * @param requiresPlace whether its holders are asked where they are when they sign in; null leaves that as it is
     */
    public record SaveRole(
            String code,
            String name,
            Set<String> permissions,
            Set<String> includes,
            @Nullable Set<String> gives,
            @Nullable Boolean requiresPlace) {
        /** Leaves as it is whether the place of signing in is required. */
        public SaveRole(
                String code, String name, Set<String> permissions, Set<String> includes, @Nullable Set<String> gives) {
            this(code, name, permissions, includes, gives, null);
        }

        public SaveRole {
            permissions = Set.copyOf(permissions);
            includes = Set.copyOf(includes);
            gives = gives == null ? null : Set.copyOf(gives);
        }
    }

    /** What a change would do to somebody: permissions won and lost, and duties that would newly meet. */
    public record Affected(UserId user, String name, Set<String> gained, Set<String> lost, List<String> conflicts) {}

    /** Two duties that must stay apart. @param kind ROLE, PERMISSION or ACT */
    public record SavePair(String code, String kind, String one, String other, String reason) {}

    /**
     * What saving the role would do, to whom; nothing is written.
     *
     * @throws RoleRefused for a circle or too long a chain
     */
    @RequiresPermission(Permission.ACCESS_ROLE_EDIT)
    public List<Affected> simulate(SaveRole command) {
        RoleGraph before = graphs.read();
        return affected(before, planned(before, command));
    }

    /** What granting the role would do to the person; nothing is written. @throws RoleAssignment.RoleNotFound for an unknown role */
    @RequiresPermission(Permission.IDENTITY_ROLE_GRANT)
    public Affected simulateGrant(UserId user, String role) {
        RoleGraph graph = graphs.read();
        catalogue.requireRole(role);
        Effect effect = simulation.ofGrant(graph, duties.pairs(), user, role);
        return new Affected(user, effect.name(), effect.gained(), effect.lost(), conflicts(effect));
    }

    /**
     * Saves the role. It counts for its holders with their next call.
     *
     * @throws RoleRefused for a circle, too long a chain, or duties that would newly meet in somebody
     * @throws AccessRefusal.GivingRefused for permissions that are not the caller's to give
     * @throws AccessRefusal.LastAdministrator when nobody could give roles any more
     */
    @RequiresPermission(Permission.ACCESS_ROLE_EDIT)
    public void save(SaveRole command) {
        catalogue.lock();
        RoleGraph before = graphs.read();
        RoleGraph after = planned(before, command);
        requireAuthority(before, after, command.code());
        for (Affected person : affected(before, after)) {
            if (!person.conflicts().isEmpty()) {
                throw new RoleRefused("%s would have duties that must stay apart: %s."
                        .formatted(person.name(), String.join("; ", person.conflicts())));
            }
        }
        requireApart(after, command.code());
        boolean place = catalogue.save(command);
        granting.requireSomebodyGives();
        audit.record(new AuditEvent(
                "role.saved",
                "role",
                command.code(),
                Map.of(
                        "permissions", new TreeSet<>(command.permissions()),
                        "includes", new TreeSet<>(command.includes()),
                        "gives", new TreeSet<>(after.gives().getOrDefault(command.code(), Set.of())),
                        "requiresPlace", place)));
    }

    /** Takes a role out of use. @throws RoleRefused while somebody holds it or another role contains it */
    @RequiresPermission(Permission.ACCESS_ROLE_EDIT)
    public void retire(String code) {
        catalogue.lock();
        RoleGraph before = graphs.read();
        catalogue.requireRole(code);
        authority.requireMayGive(List.of(code));
        catalogue.retire(code, OffsetDateTime.now(clock), before);
        audit.record(new AuditEvent("role.retired", "role", code));
    }

    /** Adds a pair of duties, or replaces the one of this code; what breaks it already becomes a finding. */
    @RequiresPermission(Permission.ACCESS_ROLE_EDIT)
    public void savePair(SavePair command) {
        DutyPair.Kind kind;
        try {
            kind = DutyPair.Kind.valueOf(command.kind());
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput("kind", "A pair is of ROLE, PERMISSION or ACT.");
        }
        if (!command.code().matches("[a-z][a-z0-9-]{1,62}")) {
            throw new InvalidInput("code", "A code has 2 to 63 lower-case letters, digits and hyphens.");
        }
        String one = PlainText.line("one", 100, command.one());
        String other = PlainText.line("other", 100, command.other());
        if (one.equals(other)) {
            throw new InvalidInput("other", "A pair has two sides.");
        }
        duties.removePair(command.code(), OffsetDateTime.now(clock));
        duties.addPair(command.code(), kind, one, other, PlainText.line("reason", 500, command.reason()));
        audit.record(new AuditEvent(
                "duty-pair.saved",
                "duty-pair",
                command.code(),
                Map.of("kind", kind.name(), "one", one, "other", other)));
    }

    /** Gives a pair up. @throws AccessRefusal.NothingOpen when there is none of this code */
    @RequiresPermission(Permission.ACCESS_ROLE_EDIT)
    public void removePair(String code) {
        if (!duties.removePair(code, OffsetDateTime.now(clock))) {
            throw new AccessRefusal.NothingOpen();
        }
        audit.record(new AuditEvent("duty-pair.removed", "duty-pair", code));
    }

    private RoleGraph planned(RoleGraph before, SaveRole command) {
        if (!command.code().matches("[a-z][a-z0-9-]{1,62}")) {
            throw new InvalidInput("code", "A code has 2 to 63 lower-case letters, digits and hyphens.");
        }
        PlainText.line("name", 100, command.name());
        Permissions.requireKnown("permissions", command.permissions());
        Set<String> gives =
                command.gives() == null ? before.gives().getOrDefault(command.code(), Set.of()) : command.gives();
        Permissions.requireKnownOrAll("gives", gives);
        command.includes().forEach(catalogue::requireRole);
        RoleGraph after = before.with(command.code(), command.permissions(), command.includes(), gives);
        after.circle().ifPresent(role -> {
            throw new RoleRefused("The role %s would contain itself by way of others.".formatted(role));
        });
        if (after.depth() > RoleGraph.DEEPEST) {
            throw new RoleRefused("Roles contain each other at most %d deep.".formatted(RoleGraph.DEEPEST));
        }
        return after;
    }

    /** What is added and what is taken away must be the caller's to give. */
    private void requireAuthority(RoleGraph before, RoleGraph after, String role) {
        Set<String> touched = new TreeSet<>(after.allowed(List.of(role)).keySet());
        touched.addAll(before.allowed(List.of(role)).keySet());
        touched.addAll(after.given(List.of(role)));
        touched.addAll(before.given(List.of(role)));
        authority.requireMayGivePermissions(touched);
    }

    private void requireApart(RoleGraph after, String role) {
        simulation.brokenBy(after, duties.pairs(), role).stream().findFirst().ifPresent(pair -> {
            throw new RoleRefused("The role itself would bring duties together that must stay apart: %s and %s."
                    .formatted(pair.one(), pair.other()));
        });
    }

    private List<Affected> affected(RoleGraph before, RoleGraph after) {
        return simulation.ofChange(before, after, duties.pairs()).stream()
                .map(effect ->
                        new Affected(effect.user(), effect.name(), effect.gained(), effect.lost(), conflicts(effect)))
                .toList();
    }

    private static List<String> conflicts(Effect effect) {
        return effect.conflicts().stream()
                .map(pair -> pair.one() + " × " + pair.other() + ": " + pair.reason())
                .toList();
    }
}
