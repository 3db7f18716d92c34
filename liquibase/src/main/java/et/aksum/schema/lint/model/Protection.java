package et.aksum.schema.lint.model;

import java.util.Map;

/** What row-level security does for a table. */
public record Protection(boolean enabled, boolean forced, Map<String, Policy> policies) {
    public Protection {
        policies = Map.copyOf(policies);
    }
}
