package et.aksum.clients.domain;

import et.aksum.fixture.Wiring;
import et.aksum.messaging.Letter;
import et.aksum.messaging.Outbox;
import et.aksum.messaging.domain.LetterTexts;
import java.util.ArrayList;
import java.util.List;

/** Keeps what the clients' beans would send. */
public final class LetterBox extends Outbox {
    private final List<Letter> letters = new ArrayList<>();

    /** Takes the place of the outbox in these beans. */
    public static LetterBox in(Wiring wiring) {
        LetterBox box = new LetterBox();
        wiring.get(RegistrationLetters.class).outbox = box;
        wiring.get(ContactAccounts.class).outbox = box;
        return box;
    }

    @Override
    public synchronized void send(Letter letter) {
        // As the outbox does: an unknown text, or one that lacks a value, is refused.
        new LetterTexts().render(letter);
        letters.add(letter);
    }

    public synchronized List<Letter> letters() {
        return List.copyOf(letters);
    }

    /** The last letter to somebody. */
    public Letter last(String to) {
        return letters().stream()
                .filter(letter -> letter.to().equals(to))
                .reduce((one, next) -> next)
                .orElseThrow(() -> new AssertionError("No letter to " + to));
    }

    /** The secret in the link of the last letter to somebody. */
    public String key(String to) {
        String link = last(to).values().get("link");
        return link.substring(link.indexOf('#') + 1);
    }
}
