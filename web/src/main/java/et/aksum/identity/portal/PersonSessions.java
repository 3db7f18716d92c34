package et.aksum.identity.portal;

import et.aksum.identity.Sessions;
import et.aksum.identity.Sessions.SessionRow;
import et.aksum.identity.UserId;
import et.aksum.platform.portal.Announcements;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Where a colleague is signed in: a part of his page, for administrators. */
@Named
@RequestScoped
public class PersonSessions {
    @Inject
    Sessions sessions;

    @Inject
    Announcements announce;

    public List<SessionRow> of(UUID person) {
        return sessions.of(new UserId(person));
    }

    public void end(UUID person, UUID session) {
        sessions.endOf(new UserId(person), session);
        announce.andGo("/identity/person?id=" + person, "sessions.ended");
    }

    public void endAll(UUID person) {
        int ended = sessions.endAllOf(new UserId(person));
        announce.andGo("/identity/person?id=" + person, "sessions.othersEnded", ended);
    }
}
