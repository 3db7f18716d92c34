package et.aksum.access.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads all roles of the organisation at once; there are dozens. */
@ApplicationScoped
public class RoleGraphReader {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    /** Up to how much holders of a role may let others approve. @param amount empty for any */
    public record GivenLimit(String role, String currency, Optional<BigDecimal> amount) {}

    public RoleGraph read() {
        Map<String, Set<String>> permissions = pairs(
                """
                select r.code, p.permission from identity.role r
                left join identity.role_permission p on p.org_id = r.org_id and p.role_id = r.id where r.deleted_at is null""");
        return new RoleGraph(
                permissions,
                pairs(
                        """
                        select r.code, c.code from access.role_inclusion i
                        join identity.role r on r.org_id = i.org_id and r.id = i.role_id and r.deleted_at is null
                        join identity.role c on c.org_id = i.org_id and c.id = i.included_id and c.deleted_at is null"""),
                pairs(
                        """
                        select r.code, g.permission from access.role_gives g
                        join identity.role r on r.org_id = g.org_id and r.id = g.role_id where r.deleted_at is null"""));
    }

    public List<GivenLimit> limits() {
        List<?> rows = em.createNativeQuery(
                        """
                        select r.code, g.currency, g.amount from access.role_gives_limit g
                        join identity.role r on r.org_id = g.org_id and r.id = g.role_id where r.deleted_at is null""")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new GivenLimit((String) row[0], (String) row[1], Optional.ofNullable((BigDecimal) row[2])))
                .toList();
    }

    private Map<String, Set<String>> pairs(String query) {
        Map<String, Set<String>> all = new HashMap<>();
        List<?> rows = em.createNativeQuery(query).getResultList();
        rows.stream().map(Object[].class::cast).forEach(row -> {
            Set<String> values = all.computeIfAbsent((String) row[0], code -> new TreeSet<>());
            if (row[1] != null) {
                values.add((String) row[1]);
            }
        });
        return all;
    }
}
