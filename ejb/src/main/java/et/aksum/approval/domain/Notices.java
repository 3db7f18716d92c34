package et.aksum.approval.domain;

import et.aksum.approval.ApprovalStatus;
import et.aksum.identity.UserId;
import et.aksum.identity.UserQueries;
import et.aksum.identity.UserQueries.Correspondent;
import et.aksum.messaging.Letter;
import et.aksum.messaging.Outbox;
import et.aksum.shared.Money;
import et.aksum.workforce.Supervision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/** Letters about requests: who is asked, reminded, and told the outcome. They name the record, and nothing that is in it but the amount. */
@ApplicationScoped
public class Notices {
    private static final String OUTCOMES = "et.aksum.approval.outcomes";

    @Inject
    Outbox outbox;

    @Inject
    UserQueries users;

    @Inject
    Supervision supervision;

    /** @param template name of a text in letters.properties */
    public void tell(Collection<UserId> people, String template, ApprovalRequest request) {
        Money amount = request.amount();
        for (Correspondent person : users.correspondents(people)) {
            outbox.send(new Letter(
                    person.email(),
                    template,
                    person.language(),
                    Map.of(
                            "name",
                            person.name(),
                            "title",
                            request.title(),
                            "amount",
                            amount == null ? "–" : amount.toString(),
                            "status",
                            outcome(request.status(), person.language()))));
        }
    }

    /** The author learns what became of his request; once he has left, whoever stands in for him. */
    public void tellAuthor(ApprovalRequest request) {
        List<UserId> standIns = supervision.standInsFor(request.author());
        tell(List.of(standIns.isEmpty() ? request.author() : standIns.get(0)), "approval-closed", request);
    }

    /** Whoever decided in these people's place has left. */
    public void delegateLeft(UserId leaver, Collection<UserId> people) {
        String name = users.names(Set.of(leaver.value())).getOrDefault(leaver.value(), "–");
        for (Correspondent person : users.correspondents(people)) {
            outbox.send(new Letter(
                    person.email(), "delegate-left", person.language(), Map.of("name", person.name(), "leaver", name)));
        }
    }

    private static String outcome(ApprovalStatus status, Locale language) {
        return ResourceBundle.getBundle(
                        OUTCOMES,
                        language,
                        Notices.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(status.name());
    }
}
