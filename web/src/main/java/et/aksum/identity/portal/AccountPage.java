package et.aksum.identity.portal;

import et.aksum.access.AccessControl;
import et.aksum.identity.ApiTokens;
import et.aksum.identity.ApiTokens.IssueToken;
import et.aksum.identity.ApiTokens.IssuedToken;
import et.aksum.identity.ApiTokens.TokenRow;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FieldRefused;
import et.aksum.platform.portal.FreshCode;
import et.aksum.platform.portal.Typed;
import et.aksum.shared.Permission;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One's own permissions and API tokens. */
@Named
@ViewScoped
public class AccountPage implements Serializable {
    @Inject
    AccessControl access;

    @Inject
    ApiTokens tokens;

    @Inject
    FreshCode freshCode;

    @Inject
    Announcements announce;

    @Inject
    Clock clock;

    private final Typed typed = new Typed();
    private String[] scopes = {};
    private @Nullable IssuedToken issued;

    /** Issues a token after a fresh code; its text is shown once, on this page. */
    public void issue() {
        int days = Integer.parseInt(typed.required("days"));
        String name = typed.required("name");
        if (scopes.length == 0) {
            throw new FieldRefused("scopes", announce.words("account.token.scopes.missing"));
        }
        IssueToken wanted = new IssueToken(name, Set.of(scopes), days);
        tokens.check(wanted);
        // Last, because a code works once: what can be refused without it must not spend it.
        freshCode.require(typed.optional("code"));
        issued = tokens.issue(wanted);
        typed.clear();
        scopes = new String[0];
    }

    public void revoke(UUID token) {
        tokens.revoke(token);
        announce.andGo("/identity/account", "account.token.revoked.done");
    }

    public List<TokenRow> getTokens() {
        return tokens.mine();
    }

    /** One of active, expired, revoked. */
    public String state(TokenRow token) {
        if (token.revokedAt() != null) {
            return "revoked";
        }
        return token.expiresAt().isBefore(OffsetDateTime.now(clock)) ? "expired" : "active";
    }

    /** Codes of what the person may do, in alphabetical order. */
    public List<String> getPermissions() {
        return access.mine().stream().map(Permission::code).sorted().toList();
    }

    public Typed getTyped() {
        return typed;
    }

    public String[] getScopes() {
        return scopes.clone();
    }

    public void setScopes(String[] scopes) {
        this.scopes = scopes.clone();
    }

    public @Nullable IssuedToken getIssued() {
        return issued;
    }
}
