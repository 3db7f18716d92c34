package et.aksum.approval.domain;

import et.aksum.identity.UserId;
import et.aksum.identity.UserQueries;
import et.aksum.messaging.Letter;
import et.aksum.messaging.Outbox;
import et.aksum.shared.Money;
import et.aksum.workforce.Supervision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Letters about requests: who is asked, reminded, and told the outcome. They name the record, and nothing that is in it but the amount. */
@ApplicationScoped
public class Notices {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    @Inject
    Outbox outbox;

    @Inject
    UserQueries users;

    @Inject
    Supervision supervision;

    /** @param template name of a text in letters.properties */
    public void tell(Collection<UserId> people, String template, ApprovalRequest request) {
        if (people.isEmpty()) {
            return;
        }
        Money amount = request.amount();
        for (Object[] person : addresses(people)) {
            outbox.send(new Letter(
                    (String) person[1],
                    template,
                    Locale.forLanguageTag((String) person[2]),
                    Map.of(
                            "name",
                            (String) person[0],
                            "title",
                            request.title(),
                            "amount",
                            amount == null ? "–" : amount.toString(),
                            "status",
                            request.status().name().toLowerCase(Locale.ROOT))));
        }
    }

    /** The author learns what became of his request; once he has left, whoever stands in for him. */
    public void tellAuthor(ApprovalRequest request) {
        List<UserId> standIns = supervision.standInsFor(request.author());
        tell(List.of(standIns.isEmpty() ? request.author() : standIns.get(0)), "approval-closed", request);
    }

    /** Whoever decided in these people's place has left. */
    public void delegateLeft(UserId leaver, Collection<UserId> people) {
        if (people.isEmpty()) {
            return;
        }
        String name = users.names(Set.of(leaver.value())).getOrDefault(leaver.value(), "–");
        for (Object[] person : addresses(people)) {
            outbox.send(new Letter(
                    (String) person[1],
                    "delegate-left",
                    Locale.ENGLISH,
                    Map.of("name", (String) person[0], "leaver", name)));
        }
    }

    private List<Object[]> addresses(Collection<UserId> people) {
        Set<UUID> wanted = Set.copyOf(people.stream().map(UserId::value).toList());
        List<?> rows = em.createNativeQuery(
                        "select id, display_name, email, language from identity.app_user where state = 'ACTIVE' and deleted_at is null order by id")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .filter(row -> wanted.contains((UUID) row[0]))
                .map(row -> new Object[] {row[1], row[2], row[3]})
                .toList();
    }
}
