package et.aksum.workforce.domain;

import et.aksum.identity.UserId;
import et.aksum.identity.UserQueries;
import et.aksum.messaging.Letter;
import et.aksum.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** One letter to each who took something over, with how much of what. */
@ApplicationScoped
public class HandOverLetters {
    private static final String BUNDLE = "et.aksum.workforce.work";

    @Inject
    UserQueries users;

    @Inject
    Outbox outbox;

    void tell(String leaver, Map<UserId, Map<String, Long>> given) {
        users.correspondents(given.keySet())
                .forEach(person -> outbox.send(new Letter(
                        person.email(),
                        "work-handed-over",
                        person.language(),
                        Map.of(
                                "name",
                                person.name(),
                                "leaver",
                                leaver,
                                "work",
                                lines(given.getOrDefault(person.id(), Map.of()), person.language())))));
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
}
