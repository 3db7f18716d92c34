package et.aksum.messaging.portal;

import et.aksum.messaging.UndeliveredLetters;
import et.aksum.messaging.UndeliveredLetters.LetterFilter;
import et.aksum.messaging.UndeliveredLetters.LetterState;
import et.aksum.messaging.UndeliveredLetters.OutboxRow;
import et.aksum.platform.portal.Announcements;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What became of letters, filtered by the address; what they say is shown to nobody. */
@Named
@ViewScoped
public class LettersPage implements Serializable {
    @Inject
    UndeliveredLetters letters;

    @Inject
    Announcements announce;

    @Inject
    HttpServletRequest request;

    private final List<OutboxRow> rows = new ArrayList<>();
    private final Map<LetterState, Long> counts = new EnumMap<>(LetterState.class);
    private LetterFilter filter = new LetterFilter(null, null);

    @PostConstruct
    void open() {
        String state = request.getParameter("state");
        String text = request.getParameter("q");
        filter = new LetterFilter(
                text == null || text.isBlank() ? null : text,
                Stream.of(LetterState.values())
                        .filter(each -> each.name().equals(state))
                        .findFirst()
                        .orElse(null));
        rows.addAll(letters.find(filter));
        counts.putAll(letters.counts(filter.text()));
    }

    public void sendAgain(UUID letter) {
        letters.sendAgain(letter);
        announce.andGo("/messaging/letters", "letters.again.done");
    }

    public boolean isFiltered() {
        return filter.text() != null || filter.state() != null;
    }

    public LetterState[] getStates() {
        return LetterState.values();
    }

    /** How many letters of the filter there are, whether they are shown or not. */
    public long getFound() {
        LetterState state = filter.state();
        return state == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(state, 0L);
    }

    public long count(LetterState state) {
        return counts.getOrDefault(state, 0L);
    }

    public List<OutboxRow> getRows() {
        return rows;
    }

    public LetterFilter getFilter() {
        return filter;
    }
}
