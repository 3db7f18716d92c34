package et.aksum.access.domain;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The roles of an organisation with what they allow and which others they contain, by code. Answers what a role comes to, and
 * what it would come to after a change, without writing anything.
 *
 * @param permissions what each role allows by itself
 * @param inclusions  which roles each one contains
 * @param gives       which permissions its holders may give to others, {@code *} for every one
 */
public record RoleGraph(
        Map<String, Set<String>> permissions, Map<String, Set<String>> inclusions, Map<String, Set<String>> gives) {
    /** The most steps from a role down to one it contains; more nobody understands. */
    public static final int DEEPEST = 4;

    /** Stands for every permission. */
    public static final String ALL = "*";

    public RoleGraph {
        permissions = Map.copyOf(permissions);
        inclusions = Map.copyOf(inclusions);
        gives = Map.copyOf(gives);
    }

    /** The graph with one role as it would be. */
    public RoleGraph with(String role, Set<String> allows, Set<String> contains, Set<String> maybeGiven) {
        return new RoleGraph(
                changed(permissions, role, allows),
                changed(inclusions, role, contains),
                changed(gives, role, maybeGiven));
    }

    /** The roles themselves and all they contain. */
    public Set<String> closure(Collection<String> roles) {
        Set<String> all = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(roles);
        while (!open.isEmpty()) {
            String role = open.pop();
            if (all.add(role)) {
                open.addAll(inclusions.getOrDefault(role, Set.of()));
            }
        }
        return all;
    }

    /** All the roles allow, each permission with the role it comes by. */
    public Map<String, String> allowed(Collection<String> roles) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String role : closure(roles)) {
            permissions.getOrDefault(role, Set.of()).forEach(permission -> all.putIfAbsent(permission, role));
        }
        return all;
    }

    /** All that holders of the roles may give to others. */
    public Set<String> given(Collection<String> roles) {
        Set<String> all = new TreeSet<>();
        closure(roles).forEach(role -> all.addAll(gives.getOrDefault(role, Set.of())));
        return all;
    }

    /** A role that contains itself by way of others, if there is one. */
    public Optional<String> circle() {
        return inclusions.keySet().stream()
                .filter(role -> closure(inclusions.getOrDefault(role, Set.of())).contains(role))
                .sorted()
                .findFirst();
    }

    /** Steps of the longest chain; only asked when there is no circle. */
    public int depth() {
        return inclusions.keySet().stream().mapToInt(this::depth).max().orElse(0);
    }

    private int depth(String role) {
        return inclusions.getOrDefault(role, Set.of()).stream()
                .mapToInt(included -> 1 + depth(included))
                .max()
                .orElse(0);
    }

    private static Map<String, Set<String>> changed(Map<String, Set<String>> before, String role, Set<String> now) {
        Map<String, Set<String>> after = new HashMap<>(before);
        after.put(role, Set.copyOf(now));
        return after;
    }
}
