package et.aksum.clients;

import et.aksum.clients.domain.Places;
import et.aksum.clients.domain.Places.Place;
import et.aksum.shared.Unguarded;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The regions, zones and woredas of Ethiopia; the same for everybody, strangers too. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlaceQueries {
    @Inject
    Places places;

    /** How exact a place is. */
    public enum PlaceLevel {
        /** Chartered cities too. */
        REGION,
        /** Sub-cities too. */
        ZONE,
        WOREDA
    }

    /** @param parent code of the place it lies in; null for regions */
    public record PlaceRow(String code, PlaceLevel level, String name, @Nullable String parent)
            implements Serializable {}

    /** The places in use that lie in this one, by name; of null, the regions. */
    @Unguarded("Facts of the country, the same for all organisations; the form for strangers shows them.")
    public List<PlaceRow> within(@Nullable String parent) {
        return places.all().stream()
                .filter(Place::open)
                .map(Place::row)
                .filter(place -> Objects.equals(place.parent(), parent))
                .toList();
    }

    /** Names of places by their codes, closed ones too. */
    @Unguarded("Facts of the country, the same for all organisations.")
    public Map<String, String> names() {
        return places.all().stream().map(Place::row).collect(Collectors.toMap(PlaceRow::code, PlaceRow::name));
    }
}
