package et.aksum.identity.portal;

import et.aksum.access.GrantQueries;
import et.aksum.identity.ServiceAccounts;
import et.aksum.identity.ServiceAccounts.CreateServiceAccount;
import et.aksum.identity.ServiceAccounts.IssuedSecret;
import et.aksum.identity.ServiceAccounts.ServiceAccountRow;
import et.aksum.identity.UserId;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.Typed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts of programs: whose they are, what they may do, when they were last used. Each change asks for a code of its own. */
@Named
@ViewScoped
public class ServiceAccountsPage implements Serializable {
    /** How long the old secret may still count, in hours. */
    private static final List<Integer> OVERLAPS = List.of(0, 1, 24, 168);

    @Inject
    ServiceAccounts accounts;

    @Inject
    GrantQueries grants;

    @Inject
    Announcements announce;

    private final Typed typed = new Typed();
    private @Nullable List<ServiceAccountRow> all;
    private @Nullable Map<UUID, Set<String>> held;
    private @Nullable IssuedSecret issued;

    public void create() {
        issued = accounts.create(new CreateServiceAccount(typed.required("username"), typed.required("purpose")));
        done();
    }

    public void rotate() {
        UserId account = new UserId(UUID.fromString(typed.required("account")));
        issued = accounts.rotate(account, Integer.parseInt(typed.required("overlap")));
        done();
    }

    public void end(UUID account) {
        accounts.end(new UserId(account));
        announce.andGo("/identity/service-accounts", "services.ended");
    }

    public List<ServiceAccountRow> getAll() {
        if (all == null) {
            all = accounts.all();
        }
        return List.copyOf(all);
    }

    /** Those whose secret can be changed. */
    public List<ServiceAccountRow> getActive() {
        return getAll().stream().filter(ServiceAccountRow::active).toList();
    }

    /** Codes of the roles each account holds now. */
    public Map<UUID, Set<String>> getHeld() {
        if (held == null) {
            held = grants.held();
        }
        return held;
    }

    public List<Integer> getOverlaps() {
        return OVERLAPS;
    }

    /** Shown on this page alone, and gone with it. */
    public @Nullable IssuedSecret getIssued() {
        return issued;
    }

    public Typed getTyped() {
        return typed;
    }

    private void done() {
        typed.clear();
        all = null;
    }
}
