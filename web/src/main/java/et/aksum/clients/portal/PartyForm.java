package et.aksum.clients.portal;

import et.aksum.clients.PlaceQueries;
import et.aksum.clients.PlaceQueries.PlaceRow;
import et.aksum.platform.portal.Typed;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What forms about an institution and its people share: the fields, the roles of a person, and a place chosen within another. */
public abstract class PartyForm implements Serializable {
    @Inject
    PlaceQueries places;

    private final Typed typed = new Typed();
    private String[] roles;

    PartyForm(String... roles) {
        this.roles = roles;
    }

    /** Another region has other zones. */
    public void regionChosen() {
        typed.remove("zone");
        typed.remove("woreda");
    }

    /** Another zone has other woredas. */
    public void zoneChosen() {
        typed.remove("woreda");
    }

    public List<PlaceRow> getRegions() {
        return places.within(null);
    }

    public List<PlaceRow> getZones() {
        return within("region");
    }

    public List<PlaceRow> getWoredas() {
        return within("zone");
    }

    private List<PlaceRow> within(String field) {
        @Nullable String around = typed.optional(field);
        return around == null ? List.of() : places.within(around);
    }

    public Typed getTyped() {
        return typed;
    }

    public String[] getRoles() {
        return roles.clone();
    }

    public void setRoles(String[] roles) {
        this.roles = roles.clone();
    }
}
