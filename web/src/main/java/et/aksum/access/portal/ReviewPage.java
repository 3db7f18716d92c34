package et.aksum.access.portal;

import et.aksum.access.DutyFindings;
import et.aksum.access.DutyFindings.Finding;
import et.aksum.access.DutyFindings.PairRow;
import et.aksum.access.Emergency;
import et.aksum.access.Emergency.EmergencyRow;
import et.aksum.access.Recertification;
import et.aksum.access.Recertification.CampaignRow;
import et.aksum.access.Recertification.ItemRow;
import et.aksum.access.Recertification.OpenCampaign;
import et.aksum.access.RoleEditing;
import et.aksum.access.RoleEditing.SavePair;
import et.aksum.identity.UserQueries;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FieldRefused;
import et.aksum.platform.portal.Typed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Duties that are not kept apart, the round in which grants are confirmed, and emergencies. */
@Named
@ViewScoped
public class ReviewPage implements Serializable {
    @Inject
    DutyFindings findings;

    @Inject
    Recertification rounds;

    @Inject
    RoleEditing editing;

    @Inject
    Emergency emergency;

    @Inject
    UserQueries users;

    @Inject
    Announcements announce;

    private final Typed typed = new Typed();

    public void openRound() {
        int days;
        try {
            days = Integer.parseInt(typed.required("days"));
        } catch (NumberFormatException unreadable) {
            throw new FieldRefused("days", announce.words("form.number"));
        }
        rounds.open(new OpenCampaign(typed.required("name"), days));
        announce.andGo("/access/review", "review.opened");
    }

    public void confirm(UUID item) {
        rounds.decide(item, true);
        announce.andGo("/access/review", "review.confirmed");
    }

    public void end(UUID item) {
        rounds.decide(item, false);
        announce.andGo("/access/review", "review.ended");
    }

    /** Adds a pair of duties, or replaces the one of this code. */
    public void savePair() {
        editing.savePair(new SavePair(
                typed.required("code"),
                typed.required("kind"),
                typed.required("one"),
                typed.required("other"),
                typed.required("reason")));
        announce.andGo("/access/review", "review.pair.saved");
    }

    public void removePair(String code) {
        editing.removePair(code);
        announce.andGo("/access/review", "review.pair.removed");
    }

    public List<Finding> getFindings() {
        return findings.all();
    }

    public List<PairRow> getPairs() {
        return findings.pairs();
    }

    public List<CampaignRow> getRounds() {
        return rounds.campaigns();
    }

    public List<ItemRow> getItems() {
        return rounds.items();
    }

    public List<EmergencyRow> getEmergencies() {
        return emergency.all();
    }

    public String nameOf(@Nullable UUID user) {
        return user == null ? "–" : users.names(List.of(user)).getOrDefault(user, "–");
    }

    public Typed getTyped() {
        return typed;
    }
}
