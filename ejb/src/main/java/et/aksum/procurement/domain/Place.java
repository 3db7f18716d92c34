package et.aksum.procurement.domain;

import et.aksum.shared.GeoSource;
import et.aksum.shared.GeoStamp;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Where somebody stood when he recorded something. Odd coordinates are flagged, never refused: the field is rarely perfect. */
@Embeddable
public class Place {
    private static final BigDecimal POOR_ACCURACY_METRES = new BigDecimal("5000");

    @Column(updatable = false)
    private BigDecimal latitude;

    @Column(updatable = false)
    private BigDecimal longitude;

    @Column(name = "accuracy_m", updatable = false)
    private @Nullable BigDecimal accuracyM;

    @Enumerated(EnumType.STRING)
    @Column(name = "geo_source", updatable = false)
    private GeoSource source;

    @Column(name = "device_time", updatable = false)
    private @Nullable OffsetDateTime deviceTime;

    @Column(updatable = false)
    private boolean mock;

    @Column(name = "place_odd", updatable = false)
    private boolean odd;

    @SuppressWarnings("NullAway.Init")
    protected Place() {}

    public Place(GeoStamp geo) {
        latitude = geo.latitude();
        longitude = geo.longitude();
        accuracyM = geo.accuracyMetres();
        source = geo.source();
        deviceTime = geo.deviceTime();
        mock = geo.mock();
        odd = isOdd(geo);
    }

    /** A mocked position, the Gulf of Guinea at 0/0, or a radius of more than five kilometres. */
    static boolean isOdd(GeoStamp geo) {
        BigDecimal accuracy = geo.accuracyMetres();
        return geo.mock()
                || (geo.latitude().signum() == 0 && geo.longitude().signum() == 0)
                || (accuracy != null && accuracy.compareTo(POOR_ACCURACY_METRES) > 0);
    }

    public boolean odd() {
        return odd;
    }
}
