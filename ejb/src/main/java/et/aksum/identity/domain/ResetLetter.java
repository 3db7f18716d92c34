package et.aksum.identity.domain;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;

/** The letter with the link, for an active person who has a password and did not get too many links lately; else nothing. */
@ApplicationScoped
public class ResetLetter {
    @Inject
    OrganisationRepository organisations;

    @Inject
    UserRepository users;

    @Inject
    PasswordResets resets;

    @Inject
    CredentialNotices notices;

    @Inject
    AuditTrail audit;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    public void write(ResetRequested request) {
        organisations
                .ofCode(request.organisation())
                .ifPresent(home -> TenantContext.callAs(
                        Caller.anonymous(home, Channel.PORTAL, request.address()),
                        () -> transaction.call(() -> write(home, request))));
    }

    private boolean write(OrganisationId home, ResetRequested request) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        AppUser user = users.byUsername(request.username().strip().toLowerCase(Locale.ROOT))
                .filter(AppUser::isActive)
                .orElse(null);
        if (user == null || !organisations.get(home).isActive() || resets.areEnough(user.id(), now)) {
            return false;
        }
        LinkToken token = resets.issue(home, user.id(), now);
        audit.record(new AuditEvent(
                "password.reset-requested", "user", user.id().value().toString()));
        notices.write(
                user,
                "password-reset-link",
                Map.of(
                        "link",
                        request.portal() + "/reset-password#" + token.text(),
                        "minutes",
                        String.valueOf(PasswordResets.LIFE.toMinutes())));
        return true;
    }
}
