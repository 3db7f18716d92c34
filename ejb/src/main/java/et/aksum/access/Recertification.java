package et.aksum.access;

import et.aksum.access.AccessRefusal.NothingOpen;
import et.aksum.access.domain.Authority;
import et.aksum.access.domain.CampaignRepository;
import et.aksum.access.domain.CampaignRepository.OpenItem;
import et.aksum.access.domain.Granting;
import et.aksum.access.domain.RoleHolding;
import et.aksum.access.domain.RoleRepository;
import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.UserAdministration.SelfGrantRejected;
import et.aksum.identity.UserId;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Permission;
import et.aksum.shared.PlainText;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rounds in which every grant is confirmed by whoever answers for it, or lapses: whoever granted it, or any administrator where he
 * has gone. Nobody confirms his own.
 */
@Stateless
public class Recertification {
    private static final int MOST_DAYS = 90;

    @Inject
    CampaignRepository campaigns;

    @Inject
    Granting granting;

    @Inject
    RoleRepository roles;

    @Inject
    Authority authority;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** A round. @param days how long people have to confirm, 1 to 90 */
    public record OpenCampaign(String name, int days) {}

    /** A round with its counts. */
    public record CampaignRow(
            UUID id,
            String name,
            OffsetDateTime openedAt,
            OffsetDateTime dueAt,
            @Nullable OffsetDateTime closedAt,
            long open,
            long confirmed,
            long revoked,
            long lapsed) {}

    /**
     * A grant in the round that runs.
     *
     * @param owner who answers for it; null: any administrator
     * @param outcome CONFIRMED, REVOKED; null while open
     */
    public record ItemRow(
            UUID id,
            UUID user,
            String role,
            OffsetDateTime since,
            @Nullable UUID owner,
            @Nullable String reason,
            @Nullable String outcome) {}

    /** Opens a round over every grant that counts now or later. @throws InvalidInput while another one runs */
    @RequiresPermission(Permission.ACCESS_REVIEW_RUN)
    public UUID open(OpenCampaign command) {
        String name = PlainText.line("name", 200, command.name());
        if (command.days() < 1 || command.days() > MOST_DAYS) {
            throw new InvalidInput("days", "People have 1 to %d days.".formatted(MOST_DAYS));
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (campaigns.running().isPresent()) {
            throw new InvalidInput("name", "A round is running; it ends first.");
        }
        UUID id = campaigns.open(name, TenantContext.require().requireUser(), now, now.plusDays(command.days()));
        audit.record(new AuditEvent(
                "recertification.opened",
                "campaign",
                id.toString(),
                Map.of("name", name, "grants", campaigns.count(id))));
        return id;
    }

    /**
     * Confirms or ends the grant.
     *
     * @throws NothingOpen when it is not in the running round, or decided already
     * @throws SelfGrantRejected for one's own grant
     * @throws AccessRefusal.AuthorityMissing when neither it is the caller's to answer for, nor he is above the person
     */
    @RequiresPermission(Permission.IDENTITY_ROLE_GRANT)
    public void decide(UUID item, boolean confirm) {
        UserId self = new UserId(TenantContext.require().requireUser());
        OffsetDateTime now = OffsetDateTime.now(clock);
        OpenItem open = campaigns.item(item).orElseThrow(NothingOpen::new);
        if (open.user().equals(self)) {
            throw new SelfGrantRejected();
        }
        if (!self.value().equals(open.owner())) {
            authority.requireOver(open.user());
        }
        if (!campaigns.decide(item, confirm ? "CONFIRMED" : "REVOKED", self.value(), now)) {
            throw new NothingOpen();
        }
        if (!confirm) {
            granting.end(holding(open));
        }
        audit.record(new AuditEvent(
                confirm ? "grant.confirmed" : "grant.ended",
                "user",
                open.user().value().toString(),
                Map.of("grant", open.assignment().toString())));
    }

    /** Rounds, the newest first. */
    @RequiresPermission(Permission.ACCESS_FINDING_VIEW)
    public List<CampaignRow> campaigns() {
        return campaigns.all();
    }

    /** The grants of the round that runs; none when none runs. */
    @RequiresPermission(Permission.ACCESS_FINDING_VIEW)
    public List<ItemRow> items() {
        return campaigns.running().map(campaigns::items).orElse(List.of());
    }

    /**
     * Closes a round whose time is over: what nobody confirmed lapses. A grant without which nobody could give roles any more is
     * kept and says so.
     *
     * @return how many grants lapsed
     */
    @Unguarded("Called by a timer, as the application itself.")
    public int closeDue() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        UUID campaign = campaigns.due(now).orElse(null);
        if (campaign == null) {
            return 0;
        }
        int lapsed = 0;
        for (OpenItem item : campaigns.undecided(campaign)) {
            RoleHolding holding = holding(item);
            boolean needed = granting.isLastThatGives(holding.id());
            if (!needed) {
                holding.end(now);
                roles.flush();
                lapsed++;
            }
            campaigns.lapse(item.id(), needed ? "KEPT" : "LAPSED", now);
            audit.record(new AuditEvent(
                    needed ? "grant.kept" : "grant.lapsed",
                    "user",
                    item.user().value().toString(),
                    Map.of("grant", item.assignment().toString())));
        }
        campaigns.close(campaign, now);
        audit.record(
                new AuditEvent("recertification.closed", "campaign", campaign.toString(), Map.of("lapsed", lapsed)));
        return lapsed;
    }

    private RoleHolding holding(OpenItem item) {
        return roles.find(item.assignment()).orElseThrow(NothingOpen::new);
    }
}
