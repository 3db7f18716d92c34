package et.aksum.workforce.domain;

import et.aksum.identity.UserId;
import et.aksum.messaging.Letter;
import et.aksum.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** One letter to each who took something over, with how much of what. */
@ApplicationScoped
public class HandOverLetters {
    private static final String BUNDLE = "et.aksum.workforce.work";

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    @Inject
    Outbox outbox;

    void tell(String leaver, Map<UserId, Map<String, Long>> given) {
        given.forEach((to, work) -> {
            for (Object[] person : address(to)) {
                outbox.send(new Letter(
                        (String) person[1],
                        "work-handed-over",
                        Locale.ENGLISH,
                        Map.of("name", (String) person[0], "leaver", leaver, "work", lines(work, Locale.ENGLISH))));
            }
        });
    }

    /** One line for each kind; a kind without words goes by its name. */
    static String lines(Map<String, Long> work, Locale language) {
        ResourceBundle words = ResourceBundle.getBundle(
                BUNDLE,
                language,
                HandOverLetters.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return work.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(kind -> "– "
                        + (words.containsKey(kind.getKey()) ? words.getString(kind.getKey()) : kind.getKey()) + ": "
                        + kind.getValue())
                .collect(Collectors.joining("\n"));
    }

    private List<Object[]> address(UserId person) {
        List<?> rows = em.createNativeQuery(
                        "select display_name, email from identity.app_user where id = ?1 and state = 'ACTIVE' and deleted_at is null")
                .setParameter(1, person.value())
                .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }
}
