package et.aksum.approval.portal;

import et.aksum.approval.Delegations;
import et.aksum.approval.Delegations.Colleague;
import et.aksum.approval.Delegations.Delegate;
import et.aksum.approval.Delegations.DelegationRow;
import et.aksum.identity.UserId;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FieldRefused;
import et.aksum.platform.portal.Typed;
import et.aksum.shared.BusinessDay;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who is asked in my place while I am away, and for whom I am asked. */
@Named
@ViewScoped
public class DelegationsPage implements Serializable {
    @Inject
    Delegations delegations;

    @Inject
    Announcements announce;

    private final Typed typed = new Typed();
    private List<DelegationRow> rows = List.of();

    @PostConstruct
    void open() {
        rows = delegations.mine();
    }

    /** From the beginning of the first day to the end of the last. */
    public void give() {
        delegations.give(new Delegate(
                new UserId(UUID.fromString(typed.required("delegate"))),
                typed.optional("subjectType"),
                day("validFrom").atStartOfDay(BusinessDay.ZONE).toOffsetDateTime(),
                day("validTo").plusDays(1).atStartOfDay(BusinessDay.ZONE).toOffsetDateTime(),
                typed.required("reason")));
        announce.andGo("/approval/delegations", "delegations.given");
    }

    public void revoke(UUID id) {
        delegations.revoke(id);
        announce.andGo("/approval/delegations", "delegations.revoked");
    }

    /** Everybody but the reader himself. */
    public List<Colleague> getColleagues() {
        return delegations.colleagues();
    }

    private LocalDate day(String field) {
        LocalDate day = typed.day(field);
        if (day == null) {
            throw new FieldRefused(field, announce.words("form.missing"));
        }
        return day;
    }

    public List<DelegationRow> getRows() {
        return rows;
    }

    public Typed getTyped() {
        return typed;
    }
}
