package et.aksum.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may call whom: the table of docs/PROJECT_STRUCTURE.md, below a base package. */
record ContextMap(String base) {
    static final ContextMap PRODUCT = new ContextMap("et.aksum");

    private static final Set<String> COMMON = Set.of("shared", "tenancy", "audit", "messaging");
    private static final Set<String> ANY_FACE = Set.of("kpi", "telegram", "reporting");
    private static final Set<String> LEAVES = Set.of("kpi", "telegram", "reporting", "operations");

    /** What each context may use beside itself. */
    private static final Map<String, Set<String>> ALLOWED = new HashMap<>();

    static {
        ALLOWED.put("shared", Set.of());
        ALLOWED.put("tenancy", Set.of("shared"));
        ALLOWED.put("audit", Set.of("shared", "tenancy"));
        ALLOWED.put("messaging", Set.of("shared", "tenancy", "audit"));
        ALLOWED.put("identity", withCommon());
        ALLOWED.put("consent", withCommon("identity"));
        ALLOWED.put("workforce", withCommon("identity"));
        ALLOWED.put("approval", withCommon("identity", "workforce"));
        ALLOWED.put("access", withCommon("identity", "workforce", "approval"));
        ALLOWED.put("clients", withCommon("identity", "workforce", "access", "approval", "consent"));
        ALLOWED.put("catalogue", withCommon());
        ALLOWED.put("procurement", withCommon("identity", "workforce", "access", "approval", "catalogue", "geo"));
        ALLOWED.put("sales", withCommon("identity", "access", "approval", "catalogue", "clients"));
        ALLOWED.put("commission", withCommon("identity", "access", "approval", "sales"));
        ALLOWED.put("geo", withCommon("identity", "consent", "clients"));
        ALLOWED.put("operations", withCommon("identity", "schema"));
        ALLOWED.put("schema", Set.of());
    }

    private static Set<String> withCommon(String... more) {
        Set<String> all = new java.util.HashSet<>(COMMON);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }

    /** The context a class belongs to, or nothing when it is not ours. */
    Optional<String> contextOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(base + ".")) {
            return Optional.empty();
        }
        String rest = name.substring(base.length() + 1);
        return Optional.of(rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest);
    }

    /** Whether the class lies in the root package of its context. */
    boolean isFace(JavaClass type) {
        return contextOf(type)
                .map(context -> type.getPackageName().equals(base + "." + context))
                .orElse(false);
    }

    boolean isKnown(String context) {
        return ALLOWED.containsKey(context) || ANY_FACE.contains(context);
    }

    boolean mayUse(String from, String to) {
        if (ANY_FACE.contains(from)) {
            return !LEAVES.contains(to) && !to.equals("schema");
        }
        return ALLOWED.getOrDefault(from, Set.of()).contains(to);
    }
}
