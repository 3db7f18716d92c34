package et.aksum.identity.portal;

import et.aksum.access.AccessControl;
import et.aksum.identity.ApiTokens;
import et.aksum.identity.ApiTokens.TokenRow;
import et.aksum.identity.Sessions;
import et.aksum.identity.Sessions.EndReason;
import et.aksum.identity.Sessions.SessionRow;
import et.aksum.platform.portal.Announcements;
import et.aksum.shared.Permission;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that acts for oneself at this moment: sessions of the portal and API tokens, each with a button that ends it. */
@Named
@ViewScoped
public class SessionsPage implements Serializable {
    private static final String HERE = "/identity/sessions";

    @Inject
    Sessions sessions;

    @Inject
    ApiTokens tokens;

    @Inject
    AccessControl access;

    @Inject
    Announcements announce;

    @Inject
    Clock clock;

    private @Nullable List<SessionRow> mine;

    public void end(UUID session) {
        sessions.end(session);
        announce.andGo(HERE, "sessions.ended");
    }

    public void endOthers() {
        announce.andGo(HERE, "sessions.othersEnded", sessions.endOthers(EndReason.ENDED_BY_OWNER));
    }

    public void revoke(UUID token) {
        tokens.revoke(token);
        announce.andGo(HERE, "account.token.revoked.done");
    }

    public List<SessionRow> getMine() {
        if (mine == null) {
            mine = sessions.mine();
        }
        return List.copyOf(mine);
    }

    /** Tokens that work now; what has expired or was revoked acts for nobody. */
    public List<TokenRow> getTokens() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return access.may(Permission.IDENTITY_TOKEN_OWN)
                ? tokens.mine().stream().filter(token -> token.worksAt(now)).toList()
                : List.of();
    }
}
