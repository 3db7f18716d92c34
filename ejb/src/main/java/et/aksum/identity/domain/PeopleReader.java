package et.aksum.identity.domain;

import et.aksum.identity.UserId;
import et.aksum.identity.UserQueries.Correspondent;
import et.aksum.identity.UserQueries.UserRow;
import et.aksum.identity.UserQueries.UserState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** People as lists and pages show them: one statement for each. */
@ApplicationScoped
public class PeopleReader {
    private static final String ROW =
            "select u.id, u.username, u.display_name, u.email, u.state from identity.app_user u where u.deleted_at is null";

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    public List<UserRow> all() {
        return rows(em.createNativeQuery(ROW + " order by u.display_name, u.id").getResultList());
    }

    public Optional<UserRow> find(UserId user) {
        return rows(em.createNativeQuery(ROW + " and u.id = ?1")
                        .setParameter(1, user.value())
                        .getResultList())
                .stream()
                .findFirst();
    }

    public Map<UUID, String> names(Collection<UUID> users) {
        Map<UUID, String> names = new HashMap<>();
        if (!users.isEmpty()) {
            em.createQuery("select u.id, u.displayName from AppUser u where u.id in :ids", Object[].class)
                    .setParameter("ids", Set.copyOf(users))
                    .getResultStream()
                    .forEach(row -> names.put((UUID) row[0], (String) row[1]));
        }
        return names;
    }

    public List<Correspondent> correspondents(Collection<UserId> users) {
        if (users.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select u.id, u.displayName, u.email, u.language from AppUser u where u.id in :ids and u.state = :active and u.deletedAt is null order by u.id",
                        Object[].class)
                .setParameter("ids", users.stream().map(UserId::value).collect(Collectors.toSet()))
                .setParameter("active", UserState.ACTIVE)
                .getResultStream()
                .map(row -> new Correspondent(
                        new UserId((UUID) row[0]), (String) row[1], (String) row[2], Locale.forLanguageTag((String)
                                row[3])))
                .toList();
    }

    private static List<UserRow> rows(List<?> found) {
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new UserRow(
                        (UUID) row[0], (String) row[1], (String) row[2], (String) row[3], UserState.valueOf((String)
                                row[4])))
                .toList();
    }
}
