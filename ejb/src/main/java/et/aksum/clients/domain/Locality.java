package et.aksum.clients.domain;

import et.aksum.shared.InvalidInput;
import et.aksum.shared.PlainText;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A place of the country by the codes of region, zone and woreda, as exactly as somebody knows it, and the kebele in words. */
@Embeddable
public class Locality {
    private @Nullable String region;
    private @Nullable String zone;
    private @Nullable String woreda;
    private @Nullable String kebele;

    protected Locality() {}

    /** Reads the most exact code that is given. @throws InvalidInput when the codes do not lie within one another */
    public Locality(@Nullable String region, @Nullable String zone, @Nullable String woreda, @Nullable String kebele) {
        this.region = code(region);
        this.zone = code(zone);
        this.woreda = code(woreda);
        this.kebele = PlainText.optionalLine("kebele", 100, kebele);
        requireWithin("zone", this.zone, this.region);
        requireWithin("woreda", this.woreda, this.zone);
    }

    private static @Nullable String code(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void requireWithin(String field, @Nullable String place, @Nullable String around) {
        if (place != null && (around == null || !place.startsWith(around + "/"))) {
            throw new InvalidInput(field, "This %s does not lie in the place given before it.".formatted(field));
        }
    }

    /** @throws InvalidInput when no region is given */
    String requireRegion() {
        if (region == null) {
            throw new InvalidInput("region", "An address names its region at least.");
        }
        return region;
    }

    /** The most exact of the codes, null when there is none. */
    public @Nullable String mostExact() {
        return woreda != null ? woreda : zone != null ? zone : region;
    }

    public @Nullable String region() {
        return region;
    }

    public @Nullable String zone() {
        return zone;
    }

    public @Nullable String woreda() {
        return woreda;
    }

    public @Nullable String kebele() {
        return kebele;
    }
}
